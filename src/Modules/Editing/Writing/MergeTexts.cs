using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Writing;

/// <summary>
/// Two texts that began as the same, as one: what only one of the writers has changed is taken as they changed it. What both
/// have changed, each in their own way, is left as the one who saves last has it, and named. The rows of a list are one field.
/// </summary>
/// <param name="Json">The text.</param>
/// <param name="Taken">The fields that came from the other.</param>
/// <param name="Clashes">The fields that both have changed.</param>
internal sealed record MergeTexts(string Json, IReadOnlyList<FormField> Taken, IReadOnlyList<FormField> Clashes)
{
    /// <param name="type">What the texts are.</param>
    /// <param name="start">The text that both began with.</param>
    /// <param name="theirs">The other's text.</param>
    /// <param name="mine">The text of the one who saves last.</param>
    public static MergeTexts Of(ContentType type, string start, string theirs, string mine)
    {
        var (before, other, own) = (Parse(start), Parse(theirs), Parse(mine));
        List<FormField> taken = [], clashes = [];
        foreach (var field in FormFields.Of(type).Where(field => !JsonNode.DeepEquals(At(other, field), At(before, field)) && !JsonNode.DeepEquals(At(other, field), At(own, field))))
        {
            (JsonNode.DeepEquals(At(own, field), At(before, field)) ? taken : clashes).Add(field);
        }

        return new(taken.Aggregate(mine, (text, field) => Take(text, theirs, field)), taken, clashes);
    }

    /// <summary>A text with a field as another text has it.</summary>
    public static string Take(string mine, string theirs, FormField field)
    {
        var (own, value) = (Parse(mine), At(Parse(theirs), field)?.DeepClone());
        var at = own;
        foreach (var step in field.Path.SkipLast(1))
        {
            at = (JsonObject)(at[step] ??= new JsonObject());
        }

        at[field.Path[^1]] = value;
        return own.ToJsonString(ContentJson.Options);
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static JsonNode? At(JsonNode? text, FormField field) => field.Path.Aggregate(text, (node, step) => node?[step]);
}
