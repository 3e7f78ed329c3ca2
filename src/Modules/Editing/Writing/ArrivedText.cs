using System.Text.Json;
using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>A whole text that another system sends. It is cleaned as what is typed in a form is, and then the same rules hold.</summary>
internal static class ArrivedText
{
    public static WriteText Of(string json) => (type, before, live, usedIds) => Read(type, json, usedIds) switch
    {
        (null, { } unreadable) => unreadable,
        var (text, _) => TextRules.Check(type, text!, live, before),
    };

    private static (string? Text, Problem? Problem) Read(ContentType type, string json, IReadOnlySet<string> usedIds)
    {
        try
        {
            var text = (JsonObject)Clean(JsonNode.Parse(json))!;
            EndFiles(type, text);
            type.Read(text.ToJsonString(ContentJson.Options));
            StableIds.Give(type, text, usedIds);
            return (text.ToJsonString(ContentJson.Options), null);
        }
        catch (JsonException wrong)
        {
            return (null, new Problem.Invalid((wrong.Path ?? "$").TrimStart('$').TrimStart('.'), "Fältet finns inte, eller så har värdet fel form"));
        }
    }

    // A file ends with a line break, in the form too.
    private static void EndFiles(ContentType type, JsonObject text)
    {
        foreach (var key in type.Record.GetProperties().Where(property => property.IsDefined(typeof(FileTextAttribute), inherit: true)).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)))
        {
            if (text[key] is JsonValue value && value.TryGetValue<string>(out var file) && file != "")
            {
                text[key] = file + "\n";
            }
        }
    }

    // A list that a form shows as lines has no empty ones and no breaks within them.
    private static JsonNode? Clean(JsonNode? node, bool isLine = false) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Clean(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(one => Clean(one, isLine: true)).Where(one => one is not JsonValue value || !value.TryGetValue<string>(out var line) || line != "")]),
        JsonValue value when value.TryGetValue<string>(out var text) => Composed.Of(text.ReplaceLineEndings(isLine ? " " : "\n")).Trim(),
        _ => node?.DeepClone(),
    };
}
