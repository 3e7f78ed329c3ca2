using System.Globalization;
using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.OpenData;

/// <summary>A published item as open data: where it is, when it was published and all that its record says. Never who wrote it.</summary>
internal static class LibraryRow
{
    /// <summary>What stands before the fields of the type itself, with what each column means.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Common =
    [
        ("type", "Vad det är för slags innehåll"),
        ("slug", "Namnet i adressen; tillsammans med type är det unikt"),
        ("url", "Sidan på NäraVård"),
        ("firstPublishedAt", "När den publicerades första gången"),
        ("publishedAt", "När texten publicerades eller senast ändrades"),
        ("version", "Vilken version av texten det är"),
        ("label", "Vad som måste sägas om den, till exempel att ett förslag inte är prövat"),
        ("changeNote", "Vad som ändrades senast"),
    ];

    public static JsonObject Of(LiveItem item, ISiteAddress site)
    {
        var row = new JsonObject
        {
            ["type"] = item.Type.Name,
            ["slug"] = item.Slug,
            ["url"] = site.Absolute(item.Address),
            ["firstPublishedAt"] = Instant(item.FirstPublishedAt),
            ["publishedAt"] = Instant(item.PublishedAt),
            ["version"] = item.Number,
            ["label"] = PublicText.Of(item.Any.Label),
            ["changeNote"] = PublicText.Of(item.ChangeNote ?? ""),
        };
        foreach (var (name, value) in JsonNode.Parse(item.Type.Write(item.Any))!.AsObject())
        {
            row.TryAdd(name, PublicText.Of(value));
        }

        return row;
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
