using System.Text.Json.Nodes;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Offers;

/// <summary>An offered example as the stored text of an example, and back.</summary>
internal static class OfferText
{
    /// <summary>The type that is offered.</summary>
    public const string Type = "example";

    /// <summary>The source of what people tell of their own work.</summary>
    public const string Source = "Egna erfarenheter i NäraVård";

    /// <summary>The stored text, with the rest as it was before.</summary>
    public static string Write(OfferedExample example, string? before, int year)
    {
        var text = before is null ? [] : (JsonObject)JsonNode.Parse(before)!;
        text["title"] = example.Title.Trim();
        text["summary"] = example.Summary.Trim();
        text["kind"] = example.IsAttempt ? "attempt" : "example";
        text["systemLevels"] = new JsonArray(Word(example.Level));
        text["themes"] = List(example.Themes);
        text["places"] = List(example.Places);
        text["phase"] = "avslutat";
        text["source"] = new JsonObject { ["document"] = Source, ["year"] = year };
        text["starting"] = Lines(example.Starting);
        text["done"] = Lines(example.Done);
        text["madePossible"] = Lines(example.MadePossible);
        text["gave"] = Lines(example.Gave);
        text["thinkAbout"] = Lines(example.ThinkAbout);
        return text.ToJsonString(ContentJson.Options);
    }

    public static OfferedExample Read(string json)
    {
        var text = (JsonObject)JsonNode.Parse(json)!;
        return new(
            Of(text, "title"), Of(text, "summary"), Of(text, "kind") == "attempt",
            Enum.Parse<SystemLevel>((string)text["systemLevels"]![0]!, ignoreCase: true),
            Several(text, "themes"), Several(text, "places"), Of(text, "starting"), Of(text, "done"), Of(text, "madePossible"), Of(text, "gave"), Of(text, "thinkAbout"));
    }

    private static string Word(SystemLevel level) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(level.ToString());

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => value.Trim()).Where(value => value != "").Distinct().Select(value => (JsonNode)value)]);

    private static string Of(JsonObject text, string key) => (string?)text[key] ?? "";

    private static IReadOnlyList<string> Several(JsonObject text, string key) => [.. (text[key] as JsonArray ?? []).Select(value => (string)value!)];
}
