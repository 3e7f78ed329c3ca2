using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Writing;

/// <summary>
/// Gives new rows their ids: the next number that no row of the item has ever had. An id that is there stays with its row
/// wherever it is moved.
/// </summary>
internal static partial class StableIds
{
    /// <summary>The property of a row that holds its id.</summary>
    public const string Property = "Id";

    private const string Key = "id";

    /// <summary>Whether a type has rows with ids.</summary>
    public static bool HasAny(ContentType type) => Lists(type).Any();

    /// <summary>All ids that stand in a stored text.</summary>
    public static IEnumerable<string> In(string json) => Stored().Matches(json).Select(match => match.Groups["id"].Value);

    /// <summary>Gives ids to the rows that have none, and new ones to rows that claim an id that is not theirs.</summary>
    /// <param name="type">What the text is.</param>
    /// <param name="text">The text to give ids in.</param>
    /// <param name="used">All ids the item has ever had; null while somebody is still writing and nothing is saved.</param>
    public static void Give(ContentType type, JsonObject text, IReadOnlySet<string>? used)
    {
        foreach (var (name, prefix) in Lists(type))
        {
            Give(Rows(text, name), prefix.Replace("{key}", (string?)text["key"] ?? "", StringComparison.Ordinal), used);
        }
    }

    private static void Give(List<JsonObject> rows, string prefix, IReadOnlySet<string>? used)
    {
        HashSet<string> kept = [];
        foreach (var row in rows.Where(row => (string?)row[Key] is not { Length: > 0 } id || (used?.Contains(id) == false) || !kept.Add(id)))
        {
            row[Key] = "";
        }

        var next = kept.Concat(used ?? kept).Select(id => NumberIn(id, prefix)).DefaultIfEmpty().Max();
        foreach (var row in rows.Where(row => (string?)row[Key] == ""))
        {
            row[Key] = $"{prefix}{++next}";
        }
    }

    private static int NumberIn(string id, string prefix) =>
        id.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(id[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static List<JsonObject> Rows(JsonObject text, string name) => [.. (text[name] as JsonArray ?? []).OfType<JsonObject>()];

    private static IEnumerable<(string Name, string Prefix)> Lists(ContentType type) =>
        from property in type.Record.GetProperties()
        let ids = property.GetCustomAttribute<StableIdsAttribute>()
        where ids is not null
        select (System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name), ids.Prefix);

    [GeneratedRegex("\"id\":\"(?<id>[^\"\\\\]+)\"")]
    private static partial Regex Stored();
}
