using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NaraVard.Tests.Rules.Permissions;
using NSwag;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Takes each operation of the API's own document as one more thing to ask, with the parameters, the headers and the body that the document says it has.</summary>
/// <param name="reader">Somebody who reads the document.</param>
/// <param name="routes">What has been found by the routes: it knows who may, and whose things there are.</param>
internal sealed partial class Operations(RawSession reader, IReadOnlyList<Target> routes)
{
    private const string Document = "/api/v1/openapi.json";

    public async Task<IReadOnlyList<Target>> AllAsync()
    {
        var document = await OpenApiDocument.FromJsonAsync((await reader.SendAsync(new RawRequest("GET", Document))).Body);
        var (targets, lists) = (new List<Target>(), new Dictionary<string, JsonArray>());
        foreach (var said in document.Operations)
        {
            var list = said.Path.Split("/{")[0];
            if (said.Path.Contains("{slug}", StringComparison.Ordinal) && !lists.ContainsKey(list))
            {
                lists[list] = (JsonArray)JsonNode.Parse((await reader.SendAsync(new RawRequest("GET", $"{list}?limit=50"))).Body)!["items"]!;
            }

            targets.Add(Of(said, lists.GetValueOrDefault(list) is { Count: > 0 } items ? items[targets.Count % items.Count] : null));
        }

        return targets;
    }

    private Target Of(OpenApiOperationDescription said, JsonNode? item)
    {
        var (method, parameters) = (said.Method.ToUpperInvariant(), said.Operation.ActualParameters);
        var route = routes.Where(target => target.Act.Method == method && Pattern(target.Act.Route).IsMatch(said.Path)).MinBy(target => target.Act.Route.Count(letter => letter == '{'));
        Assert.True(route is not null, $"{method} {said.Path} står i {Document} men finns inte.");

        // What a change must name in its query goes with each request; a list is asked without, with and wrong.
        var query = method == "GET" ? "" : string.Concat(parameters.Where(parameter => parameter is { Kind: OpenApiParameterKind.Query, IsRequired: true }).Select(parameter => $"?{parameter.Name}={Type(parameter)}"));
        var (content, own) = (said.Operation.RequestBody?.Content.FirstOrDefault(), item is null ? route.Own : new Values { ["slug"] = $"{item["slug"]}" });
        var schema = content?.Value?.Schema?.ActualSchema;
        var body = schema?.OneOf.Select(one => one.ActualSchema).ElementAtOrDefault(Math.Max(0, parameters.Where(parameter => parameter.Name == "type").SelectMany(parameter => parameter.ActualSchema.Enumeration).ToList().FindIndex(value => $"{value}" == $"{item?["type"]}"))) ?? schema;
        var target = route with
        {
            Act = route.Act with { Route = said.Path + query },
            Own = own,
            Others = null,
            Known = [.. parameters.Where(parameter => parameter.Kind == OpenApiParameterKind.Query).Select(parameter => parameter.Name)],
            Headers = [.. parameters.Where(parameter => parameter.Kind == OpenApiParameterKind.Header).Select(parameter => parameter.Name)],
        };
        return target.TakesJson
            ? target with { Fields = [], Sends = content?.Key, Body = body is null ? null : JsonNode.Parse(body.ToSampleJson().ToString()) as JsonObject }
            : target with { Fields = [.. (body?.ActualProperties ?? new Dictionary<string, NJsonSchema.JsonSchemaProperty>()).Select(property => new TargetField(property.Key, "", property.Key == "file"))] };

        string Type(OpenApiParameter parameter) => parameter.Name == "type" && item is not null ? $"{item["type"]}" : $"{parameter.ActualSchema.Enumeration.FirstOrDefault()}";
    }

    private static Regex Pattern(string route) => new($"^{Parameter().Replace(route, "[^/]+")}$");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
