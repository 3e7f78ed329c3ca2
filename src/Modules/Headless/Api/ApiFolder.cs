using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.Api;

/// <summary>What stands under one name in the API: the types that share a folder in <c>content/</c>.</summary>
/// <param name="Name">The folder.</param>
/// <param name="Types">Its types.</param>
internal sealed record ApiFolder(string Name, IReadOnlyList<ContentType> Types)
{
    /// <summary>The fields of all its types, each once.</summary>
    public IReadOnlyList<ApiField> Fields { get; } = [.. Types.SelectMany(ApiField.Of).DistinctBy(field => field.Path)];

    /// <summary>The fields of a record that can be picked.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Types.SelectMany(type => ApiField.Properties(type.Record)).Select(property => property.Name).Distinct()];

    public bool IsShared => Types.Count > 1;

    /// <summary>What it is called in running text, with a capital.</summary>
    public string Title => IsShared ? string.Join(", ", Types.Select((type, i) => i == 0 ? type.Plural : type.Plural.ToLowerInvariant())) : Types[0].Plural;

    public bool Includes(ContentType type) => Types.Contains(type);
}

/// <summary>The folders, made once from the types that the modules registered.</summary>
internal sealed class ApiFolders(ContentTypes types)
{
    private readonly Dictionary<string, ApiFolder> _byName = types.All.GroupBy(type => type.Folder)
        .ToDictionary(folder => folder.Key, folder => new ApiFolder(folder.Key, [.. folder]));

    public IReadOnlyCollection<ApiFolder> All => _byName.Values;

    public ApiFolder? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The answer to a name that there is no folder for.</summary>
    public IResult Unknown(string name) => ApiProblem.UnknownType.Answer($"Slaget ”{Cut.Shown(name)}” finns inte. Slagen är {string.Join(", ", _byName.Keys)}.");
}
