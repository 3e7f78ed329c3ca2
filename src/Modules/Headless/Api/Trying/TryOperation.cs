using System.Text.Json;
using NaraVard.Headless.Api.Writing;
using NaraVard.Headless.Tokens;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Trying;

/// <summary>Something that the API does, to be tried on its page.</summary>
/// <param name="Word">Its name in the address of the page.</param>
/// <param name="Title">What it does, in Swedish.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Its path, with <see cref="Folder"/> and <see cref="Slug"/> where they belong.</param>
/// <param name="Scope">What a key must be for; null when none is needed.</param>
internal sealed record TryOperation(string Word, string Title, string Method, string Path, TokenScope? Scope = null)
{
    public const string Folder = "{slag}";
    public const string Slug = "{adress}";

    private const string List = $"{ApiLinks.Root}/{Folder}";
    private const string Item = $"{List}/{Slug}";
    private const string Medium = $"{ApiLinks.Media}/{Slug}";

    private static readonly JsonSerializerOptions Spread = new(ContentJson.Options) { WriteIndented = true };

    /// <summary>Whether the request must say which state it starts from.</summary>
    public bool NeedsTag { get; init; }

    /// <summary>The media type of what is sent; null when nothing is.</summary>
    public string? Sends { get; init; }

    /// <summary>A body to begin with; null when it is a whole text, which depends on the type.</summary>
    public string? Sample { get; init; }

    public static TryOperation ReadList { get; } = new("lista", "Hämta en lista", "GET", List);

    public static TryOperation ReadItem { get; } = new("text", "Hämta en text", "GET", Item);

    /// <summary>All of them, in groups with a heading.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<TryOperation> Operations)> Groups { get; } =
    [
        ("Läsa", [ReadList, ReadItem]),
        ("Skriva, med nyckel",
        [
            new("utkast", "Hämta utkastet", "GET", $"{Item}?{ApiItem.Version}={ReadDraft.Draft}", TokenScope.ReadDrafts),
            new("borja", "Börja ett utkast", "POST", List, TokenScope.Write) { Sends = ItemJson.ContentType },
            new("andra", "Ändra en del av utkastet", "PATCH", Item, TokenScope.Write) { NeedsTag = true, Sends = JsonBody.MergePatch, Sample = Spaced(new { title = "" }) },
            new("spara", "Spara hela utkastet", "PUT", Item, TokenScope.Write) { NeedsTag = true, Sends = ItemJson.ContentType },
            new("ta-bort", "Ta bort ett utkast som aldrig har varit publicerat", "DELETE", Item, TokenScope.Write) { NeedsTag = true },
        ]),
        ("Granska och publicera, med nyckel", [.. ContentStep.All.Select(Of)]),
        ("Bilder och filer, med nyckel",
        [
            new("lagg-in", "Lägg in en bild eller en fil", "POST", ApiLinks.Media, TokenScope.Media)
            {
                Sends = SentMedia.ContentType, Sample = Spaced(new { title = "", alt = "", isDecoration = false, source = "", licence = "cc-by", maker = "" }),
            },
            new("bild", "Hämta uppgifterna om en bild", "GET", Medium, TokenScope.Media),
            new("ta-bort-bild", "Ta bort en bild som ingen text visar", "DELETE", Medium, TokenScope.Media),
        ]),
    ];

    public static IEnumerable<TryOperation> All => Groups.SelectMany(group => group.Operations);

    public bool HasFolder => Path.Contains(Folder, StringComparison.Ordinal);

    public bool HasSlug => Path.Contains(Slug, StringComparison.Ordinal);

    /// <summary>A text of a folder with all its fields and nothing in them.</summary>
    public static string BlankOf(ApiFolder folder) => Spaced(Activator.CreateInstance(folder.Types[0].Record)!);

    private static TryOperation Of(ContentStep step) => new(step.Word, step.Summary, "POST", $"{Item}/{step.Word}", step.Scope)
    {
        NeedsTag = true,
        Sends = step.Sends is null ? null : ItemJson.ContentType,
        Sample = step.Sends is null ? null : Spaced(Activator.CreateInstance(step.Sends)!),
    };

    private static string Spaced(object sample) => JsonSerializer.Serialize(sample, sample.GetType(), Spread);
}
