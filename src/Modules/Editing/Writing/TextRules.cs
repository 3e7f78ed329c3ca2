using System.Text.Json;
using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>What must hold of a text however it arrives. Where there is a form for it, the form's own rules; for the rest of the record the same in kind.</summary>
internal static class TextRules
{
    private const int LongestText = 100_000;

    /// <param name="type">What it is.</param>
    /// <param name="json">The whole text.</param>
    /// <param name="before">The text that it replaces: what that one points to already can stay, also when it isn't public now.</param>
    /// <param name="live">What is published.</param>
    /// <returns>The text to store, or all that has to be mended first, each fault by its path in the JSON.</returns>
    public static Outcome<string> Check(ContentType type, string json, string before, LiveSnapshot live)
    {
        var text = Clean(JsonNode.Parse(json));
        var (body, unreadable) = Read(type, text);
        if (body is null)
        {
            return unreadable!;
        }

        var form = ContentForm.Arrived(type, type.Write(body), before, live).Checked().Problem;
        List<Problem.Invalid> faults = [.. Faults(form), .. Strings(text, ""), .. Missing(type, body, before, live)];
        return faults.Count == 0 ? type.Write(body) : new Problem.InvalidFields([.. faults.Select(fault => fault with { Field = PathOf(fault.Field) }).DistinctBy(fault => fault.Field == "" ? fault.Message : fault.Field)]);
    }

    // As the form does with what is typed.
    private static JsonNode? Clean(JsonNode? node, bool isLine = false) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Clean(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(one => Clean(one, isLine: true)).Where(one => one is not JsonValue value || !value.TryGetValue<string>(out var line) || line != "")]),
        JsonValue value when value.TryGetValue<string>(out var text) => Composed.Of(text.ReplaceLineEndings(isLine ? " " : "\n")).Trim(),
        _ => node?.DeepClone(),
    };

    private static (ContentBody? Body, Problem? Problem) Read(ContentType type, JsonNode? text)
    {
        try
        {
            return (type.Read(text?.ToJsonString(ContentJson.Options) ?? "{}"), null);
        }
        catch (JsonException wrong)
        {
            return (null, new Problem.Invalid((wrong.Path ?? "$").TrimStart('$').TrimStart('.'), "Fältet finns inte, eller så har värdet fel form"));
        }
    }

    private static IReadOnlyList<Problem.Invalid> Faults(Problem? problem) => problem switch
    {
        Problem.Invalid one => [one],
        Problem.InvalidFields several => several.Faults,
        _ => [],
    };

    private static IEnumerable<Problem.Invalid> Strings(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Strings(field.Value, path == "" ? field.Key : $"{path}.{field.Key}")),
        JsonArray list => list.SelectMany((one, i) => Strings(one, $"{path}[{i}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => Check(path, text) is { } fault ? [fault] : [],
        _ => [],
    };

    private static Problem.Invalid? Check(string path, string text) =>
        text.Length > LongestText ? new Problem.Invalid(path, $"Korta texten till högst {LongestText} tecken") : PersonalIdentityGuard.Check(path, text) as Problem.Invalid;

    private static IEnumerable<Problem.Invalid> Missing(ContentType type, ContentBody body, string before, LiveSnapshot live)
    {
        var kept = ContentFolder.References(type.Read(before)).Select(reference => (reference.Type, reference.Slug)).ToHashSet();
        return from reference in ContentFolder.References(body)
               where live.Find(reference.Type, reference.Slug) is null && !kept.Contains((reference.Type, reference.Slug))
               select new Problem.Invalid(reference.Property, $"”{reference.Slug}” finns inte bland det som är publicerat ({reference.Type})");
    }

    private static string PathOf(string field) => string.Join('.', field.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
