using System.Text.Json.Nodes;
using NaraVard.Headless.Tokens;

namespace NaraVard.Headless.Api.Description;

/// <summary>The parts that the description of an operation is put together from.</summary>
internal static class Operation
{
    /// <summary>The name of the way in which a request proves who sends it.</summary>
    public const string KeyScheme = "personalKey";

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

    /// <summary>All that an operation answers.</summary>
    /// <param name="status">The status when all went well.</param>
    /// <param name="done">The answer then.</param>
    /// <param name="faults">What else it may say.</param>
    public static JsonObject Answers(string status, JsonObject done, params ApiProblem[] faults) =>
        new([KeyValuePair.Create<string, JsonNode?>(status, done), .. faults.Select(Fault), Fault("default", "Något annat fel")]);

    /// <summary>All that is answered when something is taken away.</summary>
    public static JsonObject Gone(string meaning, params ApiProblem[] faults) => Answers("204", new JsonObject { ["description"] = meaning }, faults);

    /// <summary>Says what an operation takes.</summary>
    public static JsonObject Sending(this JsonObject operation, string type, JsonObject schema)
    {
        operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };
        return operation;
    }

    /// <summary>Says which key an operation takes, and that it answers without it.</summary>
    public static JsonObject Keyed(this JsonObject operation, TokenScope scope)
    {
        operation["description"] = $"Kräver en nyckel med rättigheten {scope.Word()}.";
        operation["security"] = new JsonArray(new JsonObject { [KeyScheme] = new JsonArray() });
        var answers = (JsonObject)operation["responses"]!;
        answers.Add(Fault(ApiProblem.NeedsToken));
        answers.Add(Fault(ApiProblem.Denied));
        return operation;
    }

    private static KeyValuePair<string, JsonNode?> Fault(ApiProblem kind) =>
        Fault(kind.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), kind.Title);

    private static KeyValuePair<string, JsonNode?> Fault(string status, string meaning) =>
        KeyValuePair.Create<string, JsonNode?>(status, Response(meaning, (ApiProblem.ContentType, ApiSchemas.Ref(CommonSchemas.Problem))));

    private static JsonObject Parameter(string name, string place, string meaning, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = place, ["description"] = meaning, ["schema"] = schema };

    private static JsonObject HeaderOf(string meaning) => new() { ["description"] = meaning, ["schema"] = new JsonObject { ["type"] = "string" } };
}
