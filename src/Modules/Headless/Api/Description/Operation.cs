using System.Text.Json.Nodes;

namespace NaraVard.Headless.Api.Description;

/// <summary>The parts that the description of an operation is put together from.</summary>
internal static class Operation
{
    public static JsonObject Of(ApiFolder folder, string id, string summary, JsonArray parameters, JsonObject responses) => Of(folder.Name, id, summary, parameters, responses);

    public static JsonObject Of(string tag, string id, string summary, JsonArray parameters, JsonObject responses) => new()
    {
        ["operationId"] = id,
        ["summary"] = summary,
        ["tags"] = new JsonArray(tag),
        ["parameters"] = parameters,
        ["responses"] = responses,
    };

    public static JsonObject Query(string name, string meaning, JsonObject schema) => Parameter(name, "query", meaning, schema);

    public static JsonObject Path(string name, string meaning) => Required(Parameter(name, "path", meaning, new JsonObject { ["type"] = "string" }));

    public static JsonObject Header(string name, string meaning) => Parameter(name, "header", meaning, new JsonObject { ["type"] = "string" });

    public static JsonObject Required(JsonObject parameter)
    {
        parameter["required"] = true;
        return parameter;
    }

    public static JsonObject Response(string meaning, params (string Type, JsonObject Schema)[] content) => new()
    {
        ["description"] = meaning,
        ["content"] = new JsonObject(content.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Type, new JsonObject { ["schema"] = one.Schema }))),
    };

    public static JsonObject Tagged(this JsonObject response, bool withLink = false)
    {
        var headers = new JsonObject { ["ETag"] = HeaderOf("Vilken version svaret visar; skicka den i If-None-Match nästa gång") };
        if (withLink)
        {
            headers["Link"] = HeaderOf("Adressen till nästa sida, som rel=\"next\"");
        }

        response["headers"] = headers;
        return response;
    }

    public static KeyValuePair<string, JsonNode?> Fault(ApiProblem kind) =>
        KeyValuePair.Create<string, JsonNode?>(kind.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), Response(kind.Title, (ApiProblem.ContentType, ApiSchemas.Ref(CommonSchemas.Problem))));

    public static KeyValuePair<string, JsonNode?> AnyFault() =>
        KeyValuePair.Create<string, JsonNode?>("default", Response("Något annat fel", (ApiProblem.ContentType, ApiSchemas.Ref(CommonSchemas.Problem))));

    private static JsonObject Parameter(string name, string place, string meaning, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = place, ["description"] = meaning, ["schema"] = schema };

    private static JsonObject HeaderOf(string meaning) => new() { ["description"] = meaning, ["schema"] = new JsonObject { ["type"] = "string" } };
}
