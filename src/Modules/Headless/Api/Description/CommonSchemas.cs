using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Description;

/// <summary>What all answers have in common.</summary>
internal static class CommonSchemas
{
    public const string Item = "Item";
    public const string ListLinks = "ListLinks";
    public const string Problem = "Problem";

    public static void Add(ApiSchemas schemas)
    {
        schemas.Add("ItemLinks", Object(("self", Text("Texten här i API:et", "uri")), ("html", Text("Sidan på NäraVård", "uri"))));
        schemas.Add(ListLinks, Object(("self", Text("Den här sidan av listan", "uri")), ("next", Nullable(Text("Nästa sida av listan, eller null när det inte finns fler", "uri")))));
        schemas.Add("Change", Object(
            ("version", Number("Den version som ändringen gav")),
            ("at", Text("När", "date-time")),
            ("kind", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(ApiField.Words(typeof(ChangeKind))), ["description"] = "minor är en rättelse, major en ändring i sak, new en ny sida" }),
            ("note", Text("Vad som ändrades"))));
        schemas.Add(Item, NewItem());
        var problem = Object(
            ("type", Text("Vilket slags fel det är; adressen till en förklaring", "uri-reference")),
            ("title", Text("Vad som har hänt")),
            ("status", Number("HTTP-status")),
            ("detail", Text("Vad som har hänt den här gången och vad du kan göra")));
        ((JsonObject)problem["properties"]!)["errors"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Vad som är fel i varje parameter eller fält",
            ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
        };
        schemas.Add(Problem, problem);
    }

    /// <summary>What is said of every item beside its record.</summary>
    public static JsonObject NewItem() => Object(
        ("id", Text("Står fast också när texten ändras", "uuid")),
        ("type", Text("Vad det är för slags innehåll")),
        ("slug", Text("Namnet i adressen")),
        ("address", Text("Sidan på NäraVård, utan värdnamn")),
        ("publishedAt", Text("När texten publicerades eller senast ändrades", "date-time")),
        ("firstPublishedAt", Text("När texten publicerades första gången", "date-time")),
        ("version", Number("Vilken version av texten det är")),
        ("label", Text("Vad som måste sägas om den, till exempel att ett förslag inte är prövat; oftast tomt")),
        ("awaitsApproval", Flag("Om texten publicerades genast och ännu inte är läst av en andra redaktör")),
        ("changeNote", Nullable(Text("Vad som ändrades senast"))),
        ("changes", new JsonObject { ["type"] = "array", ["items"] = ApiSchemas.Ref("Change"), ["description"] = "Vad läsarna har fått veta om ändringar, nyast först" }),
        ("links", ApiSchemas.Ref("ItemLinks")));

    /// <summary>An object whose properties are all always there.</summary>
    public static JsonObject Object(params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Schema))),
        ["required"] = ApiSchemas.Strings(properties.Select(property => property.Name)),
    };

    public static JsonObject Text(string meaning, string? format = null)
    {
        var text = new JsonObject { ["type"] = "string", ["description"] = meaning };
        if (format is not null)
        {
            text["format"] = format;
        }

        return text;
    }

    public static JsonObject Number(string meaning) => new() { ["type"] = "integer", ["format"] = "int32", ["description"] = meaning };

    public static JsonObject Flag(string meaning) => new() { ["type"] = "boolean", ["description"] = meaning };

    public static JsonObject Nullable(JsonObject schema)
    {
        schema["nullable"] = true;
        return schema;
    }
}
