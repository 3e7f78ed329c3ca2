using System.Text.Json;
using System.Text.Json.Nodes;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Review;

/// <summary>A field that differs between two texts.</summary>
internal sealed record FieldChange(string Label, IReadOnlyList<DiffPart> Before, IReadOnlyList<DiffPart> After);

/// <summary>The changes as a page shows them, with what each side is called.</summary>
internal sealed record Changes(IReadOnlyList<FieldChange> All, string Before, string After);

/// <summary>What differs between two texts of an item, field by field in the order of the form.</summary>
internal static class Differences
{
    private static readonly JsonSerializerOptions Readable = new(ContentJson.Options) { WriteIndented = true };

    /// <param name="type">What the texts are.</param>
    /// <param name="before">The one text, or null when there is none.</param>
    /// <param name="after">The other text.</param>
    /// <param name="live">For the titles of what the texts point to.</param>
    public static IReadOnlyList<FieldChange> Between(ContentType type, string? before, string after, LiveSnapshot live)
    {
        var (old, now) = (Fields(type, before, live), Fields(type, after, live));
        return
        [
            .. now.Keys.Where(label => old.GetValueOrDefault(label, "") != now[label])
                .Select(label => (Label: label, Parts: WordDiff.Between(old.GetValueOrDefault(label, ""), now[label])))
                .Select(change => new FieldChange(change.Label, change.Parts.Before, change.Parts.After)),
        ];
    }

    /// <summary>A text as label and words, in the order of the form; what the form doesn't show comes last.</summary>
    public static IReadOnlyDictionary<string, string> Fields(ContentType type, string? json, LiveSnapshot live)
    {
        if (json is null)
        {
            return new Dictionary<string, string>();
        }

        var form = ContentForm.Opened(type, json, live);
        var shown = form.Fields.Select(field => (field.Label, Text: Words(form, field)));
        return new OrderedDictionary<string, string>(shown.Concat(Rest(form)).Select(pair => KeyValuePair.Create(pair.Label, pair.Text)));
    }

    /// <summary>What stands in a field, as somebody reads it; the values of one that holds several are a line each.</summary>
    public static string Words(ContentForm form, FormField field) => field.Kind switch
    {
        FieldKind.Rows => string.Join("\n\n", form.Typed.Keys(field).Select(key => string.Join('\n', field.In(key).Select(inner => Words(form, inner)).Where(words => words != "")))),
        FieldKind.Hidden => "",
        FieldKind.Choice or FieldKind.Choices => string.Join('\n', form.Choices(field).Where(choice => choice.Value != "" && form.Typed.All(field).Contains(choice.Value)).Select(choice => choice.Label)),
        _ => form.Typed.One(field),
    };

    // An older version that is brought back can differ there too, and the one who publishes must see all that changes.
    private static IEnumerable<(string Label, string Text)> Rest(ContentForm form)
    {
        var known = form.Fields.Select(field => field.Path[0]).ToHashSet();
        return ((JsonObject)JsonNode.Parse(form.Json)!).Where(pair => !known.Contains(pair.Key))
            .Select(pair => ($"Utanför formuläret: {pair.Key}", pair.Value is JsonValue value ? value.ToString() : pair.Value?.ToJsonString(Readable) ?? ""));
    }
}
