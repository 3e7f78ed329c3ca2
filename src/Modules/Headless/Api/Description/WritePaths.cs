using System.Text.Json.Nodes;
using NaraVard.Headless.Api.Writing;
using NaraVard.Headless.Tokens;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Description;

/// <summary>The drafts of a folder, for those who have a key.</summary>
internal static class WritePaths
{
    private const string Draft = "Draft";

    public static void AddCommon(ApiSchemas schemas)
    {
        schemas.Add(Draft, CommonSchemas.Object(
            ("type", CommonSchemas.Text("Vad det är för slags innehåll")),
            ("slug", CommonSchemas.Text("Namnet i adressen")),
            ("address", CommonSchemas.Text("Sidan på NäraVård, utan värdnamn")),
            ("version", CommonSchemas.Number("Vilken version av texten det är")),
            ("etag", CommonSchemas.Text("Läget, att skicka i If-Match; samma som huvudet ETag")),
            ("stage", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(ApiField.Words(typeof(ContentStage))), ["description"] = "settled: ingen skriver, draft: utkast, inReview: väntar på granskning, scheduled: publiceras vid en bestämd tid" }),
            ("isPublished", CommonSchemas.Flag("Om det finns en publicerad text som gäller")),
            ("awaitsApproval", CommonSchemas.Flag("Om den publicerades genast och väntar på att en annan redaktör godkänner den")),
            ("publishAt", CommonSchemas.Nullable(CommonSchemas.Text("När utkastet ska publiceras; ett önskemål tills stage är scheduled", "date-time"))),
            ("reviewBy", CommonSchemas.Nullable(CommonSchemas.Text("När den publicerade texten senast ska ses över", "date"))),
            ("putAway", new JsonObject { ["allOf"] = new JsonArray(ApiSchemas.Ref("PutAway")), ["nullable"] = true, ["description"] = "Varför den publicerade texten inte längre gäller; annars null" }),
            ("writtenAt", CommonSchemas.Text("När den sparades", "date-time")),
            ("refusal", CommonSchemas.Nullable(CommonSchemas.Text("Varför den senaste granskningen skickade tillbaka den"))),
            ("links", ApiSchemas.Ref("ItemLinks"))));
        schemas.Add("PutAway", CommonSchemas.Object(
            ("state", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(ApiField.Words(typeof(PutAway))), ["description"] = "withdrawn: stämmer inte, archived: inte längre aktuell" }),
            ("reason", CommonSchemas.Text("Varför; står på sidan")),
            ("since", CommonSchemas.Text("Sedan när", "date-time"))));
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
        item["patch"] = Write(folder, $"change{name}", "Ändra en del av utkastet (RFC 7396)", Seen(folder), TokenScope.Write, changed, draft, type: JsonBody.MergePatch);
        item["delete"] = Delete(folder, name);
        foreach (var step in ContentStep.All)
        {
            paths[$"{ApiLinks.Of(folder, "{slug}")}/{step.Word}"] = new JsonObject
            {
                ["post"] = Write(folder, IdOf(step) + name, step.Summary, Seen(folder), step.Scope, step.Sends is { } sent ? schemas.Sent(sent) : null, draft),
            };
        }
    }

    // "put-back" becomes "putBack".
    private static string IdOf(ContentStep step) => string.Concat(step.Word.Split('-').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static JsonObject Delete(ApiFolder folder, string name) => Operation.Of(
        folder, $"delete{name}", $"{folder.Title}: ta bort ett utkast som aldrig har varit publicerat", Seen(folder),
        Operation.Gone("Det är borta", ApiProblem.NotFound, ApiProblem.Conflict, ApiProblem.Changed, ApiProblem.NeedsCondition)).Keyed(TokenScope.Write);

    private static JsonObject Write(ApiFolder folder, string id, string summary, JsonArray parameters, TokenScope scope, JsonObject? body, JsonObject draft, string done = "200", string type = ItemJson.ContentType)
    {
        var operation = Operation.Of(folder, id, $"{folder.Title}: {char.ToLowerInvariant(summary[0])}{summary[1..]}", parameters, Operation.Answers(
            done, Operation.Response("Utkastet som det är nu", (ItemJson.ContentType, (JsonObject)draft.DeepClone())).Tagged(),
            ApiProblem.BrokenJson, ApiProblem.NotFound, ApiProblem.Conflict, ApiProblem.Changed, ApiProblem.InvalidContent, ApiProblem.NeedsCondition)).Keyed(scope);
        return body is null ? operation : operation.Sending(type, (JsonObject)body.DeepClone());
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
