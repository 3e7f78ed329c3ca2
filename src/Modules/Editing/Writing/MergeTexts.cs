using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Writing;

/// <summary>
/// Two texts that began as the same, field by field: what only the other has changed, what both have changed alike, and what
/// both have changed each in their own way. The rows of a list are one field.
/// </summary>
/// <param name="Taken">The fields that only the other has changed.</param>
/// <param name="Alike">The fields that both have changed to the same.</param>
/// <param name="Clashes">The fields that a person has to choose in.</param>
internal sealed record MergeTexts(IReadOnlyList<FormField> Taken, IReadOnlyList<FormField> Alike, IReadOnlyList<FormField> Clashes)
{
    /// <param name="type">What the texts are.</param>
    /// <param name="start">The text that both began with.</param>
    /// <param name="theirs">The other's text.</param>
    /// <param name="mine">The text of the one who saves last.</param>
    public static MergeTexts Of(ContentType type, string start, string theirs, string mine)
    {
        var (before, other, own) = (JsonNode.Parse(start), JsonNode.Parse(theirs), JsonNode.Parse(mine));
        List<FormField> taken = [], alike = [], clashes = [];
        foreach (var field in FormFields.Of(type).Where(field => !AreSame(other, before, field)))
        {
            (AreSame(other, own, field) ? alike : AreSame(own, before, field) ? taken : clashes).Add(field);
        }

        return new(taken, alike, clashes);
    }

    private static bool AreSame(JsonNode? one, JsonNode? other, FormField field) => JsonNode.DeepEquals(At(one, field), At(other, field));

    private static JsonNode? At(JsonNode? text, FormField field) => field.Path.Aggregate(text, (node, step) => node?[step]);
}
