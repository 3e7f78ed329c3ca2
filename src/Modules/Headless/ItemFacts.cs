using System.Text.Json;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless;

/// <summary>What a published record says, read as the JSON that everyone may read: the module knows the shapes of no other.</summary>
internal sealed class ItemFacts
{
    private ItemFacts(JsonElement record) => Record = record;

    /// <summary>The whole record.</summary>
    public JsonElement Record { get; }

    public IReadOnlyList<string> Themes => List("themes");

    public IReadOnlyList<string> Places => List("places");

    public SourceReference Source => Record.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object
        ? source.Deserialize<SourceReference>(ContentJson.Options)!
        : new SourceReference();

    public static ItemFacts Of(LiveItem item) => new(JsonSerializer.SerializeToElement(item.Any, item.Type.Record, ContentJson.Options));

    /// <summary>A property's text, or "" when the type has none of that name.</summary>
    public string Text(string name) => Record.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : "";

    /// <summary>A property's texts, or none when the type has no list of that name.</summary>
    public IReadOnlyList<string> List(string name) => Record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!)]
        : [];
}
