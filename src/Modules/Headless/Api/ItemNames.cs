using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.Api;

/// <summary>What published things are called, so that what points to them can be asked for by any of their names: "task shifting" is the theme "uppgiftsvaxling".</summary>
internal sealed class ItemNames
{
    private readonly ILookup<(string Type, string Name), string> _slugs;

    private ItemNames(LiveSnapshot content) => _slugs = content.Items
        .SelectMany(item => item.Any.AlsoCalled.Append(item.Any.Title), (item, name) => (Called: (item.Type.Name, Key(name)), item.Slug))
        .ToLookup(named => named.Called, named => named.Slug);

    /// <summary>The slugs that a value stands for: itself when it is a slug, else those of what is called so; itself when nothing is.</summary>
    /// <param name="content">The published content.</param>
    /// <param name="type">The type of what it may be.</param>
    /// <param name="value">A slug or a name.</param>
    public static IEnumerable<string> SlugsOf(LiveSnapshot content, string type, string value) =>
        content.Find(type, value) is null && content.Derive(snapshot => new ItemNames(snapshot))._slugs[(type, Key(value))].ToList() is { Count: > 0 } called ? called : [value];

    private static string Key(string name) => Composed.Of(name).ToLowerInvariant();
}
