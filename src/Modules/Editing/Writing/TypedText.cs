using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>What stands in the inputs of a form, as it was typed: also what can't be taken as it is.</summary>
internal sealed class TypedText
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    private TypedText(IEnumerable<FormField> fields, Func<FormField, IReadOnlyList<string>> read) =>
        _values = fields.ToDictionary(field => field.Name, read);

    public static TypedText Of(JsonObject text, IEnumerable<FormField> fields) => new(fields, field => Stored(Follow(text, field), field.Kind));

    public static TypedText Of(IFormCollection form, IEnumerable<FormField> fields) => new(fields, field => [.. form[field.Name].OfType<string>().Select(Clean)]);

    /// <summary>The value of an input that holds one.</summary>
    public string One(FormField field) => _values[field.Name] is [var first, ..] ? first : "";

    /// <summary>The values of an input that holds several: what is chosen, or the lines that are not empty.</summary>
    public IReadOnlyList<string> All(FormField field) => field.Kind == FieldKind.Lines
        ? One(field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [.. _values[field.Name].Where(value => value != "").Distinct()];

    private static JsonNode? Follow(JsonNode? text, FormField field)
    {
        foreach (var step in field.Path)
        {
            text = text?[step];
        }

        return text;
    }

    private static IReadOnlyList<string> Stored(JsonNode? node, FieldKind kind) => node switch
    {
        null => [],
        JsonArray lines when kind == FieldKind.Lines => [string.Join('\n', lines.Select(line => line?.ToString()))],
        JsonArray values => [.. values.Select(value => value?.ToString() ?? "")],
        _ => [node.ToString()],
    };

    // As the import does, so that a text which nobody changed stays the same to the letter.
    private static string Clean(string typed) => Composed.Of(typed.ReplaceLineEndings("\n")).Trim();
}
