using System.Text.Json.Nodes;

namespace NaraVard.Headless.Api.Description;

/// <summary>The list and the items of a folder.</summary>
internal static class ReadPaths
{
    public static void Add(JsonObject paths, ApiFolder folder, ApiSchemas schemas)
    {
        var name = NameOf(folder);
        var item = ItemOf(folder, name, schemas);
        var list = schemas.Add($"{name}List", CommonSchemas.Object(
            ("items", new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() }),
            ("total", CommonSchemas.Number("Hur många hela listan har")),
            ("links", ApiSchemas.Ref(CommonSchemas.ListLinks))));
        paths[ApiLinks.Of(folder)] = new JsonObject
        {
            ["get"] = Operation.Of(folder, $"list{name}", $"{folder.Title}: listan", ListParameters(folder), Responses(list, "En sida av listan", withLink: true, ApiProblem.InvalidParameter, ApiProblem.NotAcceptable)),
        };
        paths[ApiLinks.Of(folder, "{slug}")] = new JsonObject
        {
            ["get"] = Operation.Of(folder, $"get{name}", $"{folder.Title}: en text", ItemParameters(folder), Responses(item, "Texten", withLink: false, ApiProblem.InvalidParameter, ApiProblem.NotFound, ApiProblem.NotAcceptable, ApiProblem.Withdrawn)),
        };
    }

    /// <summary>The name of a folder in the names of operations and schemas: "question-tables" becomes "QuestionTables".</summary>
    public static string NameOf(ApiFolder folder) => string.Concat(folder.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    // Types that share a folder are told apart by "type", also by a generated client.
    private static JsonObject ItemOf(ApiFolder folder, string name, ApiSchemas schemas)
    {
        if (!folder.IsShared)
        {
            return schemas.Add($"{name}Item", With(CommonSchemas.Item, folder.Types[0].Record, schemas));
        }

        var common = CommonSchemas.NewItem();
        common["discriminator"] = new JsonObject
        {
            ["propertyName"] = ApiItem.Type,
            ["mapping"] = new JsonObject(folder.Types.Select(type => KeyValuePair.Create<string, JsonNode?>(type.Name, $"#/components/schemas/{ApiSchemas.NameOf(type.Record)}In{name}"))),
        };
        var shared = schemas.Add($"{name}Item", common);
        foreach (var type in folder.Types)
        {
            schemas.Add($"{ApiSchemas.NameOf(type.Record)}In{name}", With($"{name}Item", type.Record, schemas));
        }

        return shared;
    }

    private static JsonObject With(string envelope, Type record, ApiSchemas schemas) => new()
    {
        ["allOf"] = new JsonArray(ApiSchemas.Ref(envelope), CommonSchemas.Object(("content", schemas.Read(record)))),
    };

    private static JsonArray ListParameters(ApiFolder folder)
    {
        JsonArray parameters = [];
        foreach (var field in folder.Fields)
        {
            parameters.Add(Many(field.Path, field.RefersTo is null ? "Bara de som har något av värdena" : "Bara de som har något av värdena; också titel och andra namn på det som pekas ut", ApiSchemas.Of(field)));
        }

        if (folder.IsShared)
        {
            parameters.Add(TypeOf(folder));
        }

        parameters.Add(Many(ApiItem.Slug, "Bara de som har någon av adresserna", new JsonObject { ["type"] = "string" }));
        parameters.Add(Operation.Query(ListQuery.UpdatedSince, "Bara det som är publicerat eller ändrat sedan dess", new JsonObject { ["type"] = "string", ["format"] = "date-time" }));
        parameters.Add(Operation.Query(ListQuery.SortBy, "Fält med kommatecken emellan, med minus före för fallande ordning: -publishedAt,title", new JsonObject { ["type"] = "string" }));
        parameters.Add(Shown());
        parameters.Add(Operation.Query(ListQuery.Limit, "Hur många som får plats på en sida", new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = 1, ["maximum"] = ListQuery.Most, ["default"] = ListQuery.Usual }));
        parameters.Add(Operation.Query(ListQuery.Cursor, "Varifrån listan fortsätter; tas ur länken next", new JsonObject { ["type"] = "string" }));
        parameters.Add(Format());
        parameters.Add(Operation.Header("If-None-Match", "ETag från ett tidigare svar"));
        return parameters;
    }

    private static JsonArray ItemParameters(ApiFolder folder)
    {
        JsonArray parameters = [Operation.Path("slug", "Namnet i adressen")];
        if (folder.IsShared)
        {
            parameters.Add(TypeOf(folder));
        }

        parameters.Add(Shown());
        parameters.Add(Format());
        parameters.Add(Operation.Header("If-None-Match", "ETag från ett tidigare svar"));
        return parameters;
    }

    public static JsonObject TypeOf(ApiFolder folder) =>
        Operation.Query(ApiItem.Type, "Bara det slaget", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(folder.Types.Select(type => type.Name)) });

    private static JsonObject Many(string name, string meaning, JsonObject each) => Operation.Query(name, meaning, new JsonObject { ["type"] = "array", ["items"] = each });

    private static JsonObject Shown() => Operation.Query(ListQuery.Fields, "Vilka fält av texten som ska vara med, med kommatecken emellan", new JsonObject { ["type"] = "string" });

    private static JsonObject Format() => Operation.Query(AnswerFormats.Parameter, "Formatet; går före Accept", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(AnswerFormats.Words) });

    private static JsonObject Responses(JsonObject schema, string meaning, bool withLink, params ApiProblem[] faults)
    {
        JsonObject Text() => new() { ["type"] = "string" };
        var found = Operation.Response(meaning, (ItemJson.ContentType, (JsonObject)schema.DeepClone()), ("text/html", Text()), ("text/markdown", Text())).Tagged(withLink);
        var answers = Operation.Answers("200", found, faults);
        answers["304"] = new JsonObject { ["description"] = "Inget har ändrats" };
        return answers;
    }
}
