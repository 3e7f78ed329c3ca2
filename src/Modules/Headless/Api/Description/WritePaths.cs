using System.Text.Json.Nodes;
using NaraVard.Headless.Api.Writing;
using NaraVard.Headless.Tokens;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Description;

/// <summary>The drafts of a folder, for those who have a key.</summary>
internal static class WritePaths
{
    public const string Scheme = "personalKey";

    private const string Draft = "Draft";
    private const string Publication = "PublicationRequest";
    private const string Refusal = "RefusalRequest";

    public static void AddCommon(ApiSchemas schemas)
    {
        schemas.Add(Draft, CommonSchemas.Object(
            ("type", CommonSchemas.Text("Vad det är för slags innehåll")),
            ("slug", CommonSchemas.Text("Namnet i adressen")),
            ("address", CommonSchemas.Text("Sidan på NäraVård, utan värdnamn")),
            ("version", CommonSchemas.Number("Vilken version av texten det är")),
            ("stage", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(ApiField.Words(typeof(ContentStage))), ["description"] = "settled: ingen skriver, draft: utkast, inReview: väntar på granskning, scheduled: publiceras vid en bestämd tid" }),
            ("isPublished", new JsonObject { ["type"] = "boolean", ["description"] = "Om det finns en publicerad text" }),
            ("writtenAt", CommonSchemas.Text("När den sparades", "date-time")),
            ("refusal", CommonSchemas.Nullable(CommonSchemas.Text("Varför den senaste granskningen skickade tillbaka den"))),
            ("links", ApiSchemas.Ref("ItemLinks"))));
        schemas.Add(Publication, new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["note"] = CommonSchemas.Text("Vad läsarna får veta om ändringen"),
                ["kind"] = new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(["minor", "major"]), ["description"] = "minor är en rättelse, major en ändring i sak" },
                ["reviewBy"] = CommonSchemas.Text("När texten senast ska ses över", "date"),
                ["publishAt"] = CommonSchemas.Text("När texten ska publiceras; genast om inget sägs", "date-time"),
            },
        });
        schemas.Add(Refusal, CommonSchemas.Object(("reason", CommonSchemas.Text("Vad som behöver ändras"))));
    }

    public static void Add(JsonObject paths, ApiFolder folder, ApiSchemas schemas)
    {
        var name = ReadPaths.NameOf(folder);
        var written = OneOf(folder.Types.Select(type => schemas.Written(type.Record)));
        var changed = OneOf(folder.Types.Select(type => schemas.Read(type.Record)));
        var draft = schemas.Add($"{name}Draft", new JsonObject { ["allOf"] = new JsonArray(ApiSchemas.Ref(Draft), CommonSchemas.Object(("content", (JsonObject)changed.DeepClone()))) });
        var item = (JsonObject)paths[ApiLinks.Of(folder, "{slug}")]!;
        ((JsonObject)paths[ApiLinks.Of(folder)]!)["post"] = Write(folder, $"begin{name}", "Börja ett utkast", Shared(folder, required: true), TokenScope.Write, written, draft, "201");
        item["put"] = Write(folder, $"replace{name}", "Spara utkastet", Seen(folder), TokenScope.Write, written, draft);
        item["patch"] = Write(folder, $"change{name}", "Ändra en del av utkastet (RFC 7396)", Seen(folder), TokenScope.Write, changed, draft, type: MergePatchType);
        paths[$"{ApiLinks.Of(folder, "{slug}")}/submit"] = new JsonObject { ["post"] = Write(folder, $"submit{name}", "Skicka utkastet till granskning", Seen(folder), TokenScope.Submit, ApiSchemas.Ref(Publication), draft) };
        paths[$"{ApiLinks.Of(folder, "{slug}")}/publish"] = new JsonObject { ["post"] = Write(folder, $"publish{name}", "Publicera det någon annan har skrivit", Seen(folder), TokenScope.Publish, ApiSchemas.Ref(Publication), draft) };
        paths[$"{ApiLinks.Of(folder, "{slug}")}/refuse"] = new JsonObject { ["post"] = Write(folder, $"refuse{name}", "Skicka tillbaka utkastet", Seen(folder), TokenScope.Publish, ApiSchemas.Ref(Refusal), draft) };
    }

    private const string MergePatchType = JsonBody.MergePatch;

    private static JsonObject Write(ApiFolder folder, string id, string summary, JsonArray parameters, TokenScope scope, JsonObject body, JsonObject draft, string done = "200", string type = ItemJson.ContentType)
    {
        var operation = Operation.Of(folder, id, $"{folder.Title}: {char.ToLowerInvariant(summary[0])}{summary[1..]}", parameters, new JsonObject(
        [
            KeyValuePair.Create<string, JsonNode?>(done, Operation.Response("Utkastet som det är nu", (ItemJson.ContentType, (JsonObject)draft.DeepClone())).Tagged()),
            Operation.Fault(ApiProblem.BrokenJson), Operation.Fault(ApiProblem.NeedsToken), Operation.Fault(ApiProblem.Denied), Operation.Fault(ApiProblem.NotFound), Operation.Fault(ApiProblem.Conflict),
            Operation.Fault(ApiProblem.Changed), Operation.Fault(ApiProblem.InvalidContent), Operation.Fault(ApiProblem.NeedsCondition), Operation.AnyFault(),
        ]));
        operation["description"] = $"Kräver en nyckel med rättigheten {scope.Word()}.";
        operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = body.DeepClone() } } };
        operation["security"] = new JsonArray(new JsonObject { [Scheme] = new JsonArray() });
        return operation;
    }

    private static JsonArray Seen(ApiFolder folder) =>
        [Operation.Path("slug", "Namnet i adressen"), .. Shared(folder, required: true).Select(parameter => parameter!.DeepClone()), Operation.Required(Operation.Header("If-Match", "Utkastets ETag: den version du utgår från"))];

    private static JsonArray Shared(ApiFolder folder, bool required)
    {
        if (!folder.IsShared)
        {
            return [];
        }

        var type = ReadPaths.TypeOf(folder);
        return [required ? Operation.Required(type) : type];
    }

    private static JsonObject OneOf(IEnumerable<JsonObject> schemas) => schemas.ToArray() switch
    {
        [var only] => only,
        var several => new JsonObject { ["oneOf"] = new JsonArray([.. several]) },
    };
}
