using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Tests.Rules.Permissions;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>A field of a form, with what it holds when nothing is wrong.</summary>
internal sealed record TargetField(string Name, string Value, bool IsFile = false);

/// <summary>One thing that can be asked of the site, and all that is needed to ask it rightly and wrongly.</summary>
/// <param name="Act">The address and its method.</param>
/// <param name="Cells">What the table of permissions says of each role.</param>
/// <param name="May">Who gets in.</param>
/// <param name="Own">The thing that it is about, of the one who may.</param>
/// <param name="Others">The same of somebody else, when that is something else.</param>
/// <param name="Known">The names that the page takes from the query.</param>
/// <param name="Fields">The fields of its form.</param>
internal sealed record Target(SiteAct Act, IReadOnlyList<string> Cells, int May, Values Own, Values? Others, IReadOnlyList<string> Known, IReadOnlyList<TargetField> Fields)
{
    /// <summary>The names of the headers that the API's document says it takes.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The media type of what the document says is sent, or null when nothing is.</summary>
    public string? Sends { get; init; }

    /// <summary>What the document says is sent, with something in each field.</summary>
    public JsonObject? Body { get; init; }

    public bool IsApi => Act.Route.StartsWith("/api", StringComparison.Ordinal);

    public bool TakesJson => IsApi && Act.Changes && !Act.Route.StartsWith("/api/v1/media", StringComparison.Ordinal);

    /// <summary>Whether it answers everybody, so that nobody is without right to it.</summary>
    public bool IsOpen(int role) => Cells[role] is PermissionTable.Yes or PermissionTable.Link or PermissionTable.Own;

    /// <summary>What a page takes by name: what is bound from the query or a form, and what its handler asks for.</summary>
    public static IReadOnlyList<string> NamesOf(SiteAct act, CompiledPageActionDescriptor? page) => page is null ? [] :
    [
        .. page.BoundProperties.Where(property => act.Changes || property.BindingInfo?.RequestPredicate is not null).Select(property => property.BindingInfo?.BinderModelName ?? property.Name)
            .Concat(page.HandlerMethods.Where(handler => handler.HttpMethod.Equals(act.Method, StringComparison.OrdinalIgnoreCase) && handler.Name == act.Handler)
                .SelectMany(handler => handler.Parameters).Where(parameter => parameter.ParameterType != typeof(CancellationToken)).Select(parameter => parameter.BindingInfo?.BinderModelName ?? parameter.Name))
            .Where(name => name is not "" && !act.Route.Contains($"{{{name}", StringComparison.OrdinalIgnoreCase)).Distinct(),
    ];
}
