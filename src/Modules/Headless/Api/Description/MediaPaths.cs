using System.Text.Json.Nodes;
using NaraVard.Headless.Api.Writing;
using NaraVard.Headless.Tokens;
using NaraVard.Media.Contracts;

namespace NaraVard.Headless.Api.Description;

/// <summary>Pictures and files, for those who have a key.</summary>
internal static class MediaPaths
{
    public const string Tag = "media";

    private const string Medium = "Media";

    public static void Add(JsonObject paths, ApiSchemas schemas)
    {
        schemas.Add("MediaLinks", CommonSchemas.Object(("self", CommonSchemas.Text("Uppgifterna i API:et", "uri")), ("file", CommonSchemas.Text("Filen, i den nyaste versionen", "uri"))));
        schemas.Add(Medium, CommonSchemas.Object(
        [
            ("id", CommonSchemas.Text("Står fast också när filen byts", "uuid")),
            ("kind", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(ApiField.Words(typeof(MediaKind))), ["description"] = "Vad filen är, efter vad som står i den" }),
            .. Told(),
            ("version", CommonSchemas.Number("Vilken version av filen det är")),
            ("etag", CommonSchemas.Text("Läget, att skicka i If-Match; samma som huvudet ETag")),
            ("isReady", CommonSchemas.Flag("Om den kan stå i en text: en bild behöver alt eller isDecoration")),
            ("markdown", CommonSchemas.Text("Det som skrivs i en text för att visa den")),
            ("changedAt", CommonSchemas.Text("När filen kom", "date-time")),
            ("links", ApiSchemas.Ref("MediaLinks")),
        ]));
        paths[ApiLinks.Media] = new JsonObject
        {
            ["post"] = Of("addMedia", "Lägg in en bild eller en fil", [], Operation.Answers("201", Shown(), ApiProblem.TooLarge, ApiProblem.WrongContent, ApiProblem.InvalidContent)).Sending(SentMedia.ContentType, Form(SentMedia.File)),
        };
        paths[$"{ApiLinks.Media}/{{id}}"] = new JsonObject
        {
            ["get"] = Of("getMedia", "Uppgifterna om en bild eller en fil", [Id()], Operation.Answers("200", Shown(), ApiProblem.NotFound)),
            ["put"] = Of("replaceMedia", "Ändra uppgifterna, och filen om en ny skickas", [Id(), Operation.Required(Operation.Header("If-Match", "ETag från när du hämtade uppgifterna"))],
                Operation.Answers("200", Shown(), ApiProblem.NotFound, ApiProblem.Changed, ApiProblem.TooLarge, ApiProblem.InvalidContent, ApiProblem.NeedsCondition)).Sending(SentMedia.ContentType, Form()),
            ["delete"] = Of("deleteMedia", "Ta bort en bild eller en fil som ingen text visar", [Id()], Operation.Gone("Den är borta", ApiProblem.NotFound, ApiProblem.Conflict)),
        };
    }

    private static JsonObject Of(string id, string summary, JsonArray parameters, JsonObject answers) => Operation.Of(Tag, id, summary, parameters, answers).Keyed(TokenScope.Media);

    private static JsonObject Shown() => Operation.Response("Uppgifterna som de är nu", (ItemJson.ContentType, ApiSchemas.Ref(Medium))).Tagged();

    private static JsonObject Form(params string[] required)
    {
        var form = CommonSchemas.Object([.. Told(), (SentMedia.File, new JsonObject { ["type"] = "string", ["format"] = "binary", ["description"] = "PNG, JPEG, WebP, SVG, PDF eller CSV, högst 10 MB" })]);
        form["required"] = ApiSchemas.Strings(["title", "source", "licence", .. required]);
        return form;
    }

    private static (string Name, JsonObject Schema)[] Told() =>
    [
        ("title", CommonSchemas.Text("Vad den heter")),
        ("alt", CommonSchemas.Text("Vad bilden visar, för den som inte ser den")),
        ("isDecoration", CommonSchemas.Flag("Om bilden bara är dekor och inte behöver någon beskrivning")),
        ("source", CommonSchemas.Text("Var den kommer från")),
        ("licence", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(MediaLicences.Choices.Select(choice => choice.Key)), ["description"] = $"Villkor: {string.Join(", ", MediaLicences.Choices.Select(choice => $"{choice.Key} är {choice.Name}"))}" }),
        ("maker", CommonSchemas.Text("Fotograf eller upphovsperson")),
    ];

    private static JsonObject Id()
    {
        var id = Operation.Path("id", "Bildens eller filens id");
        id["schema"] = new JsonObject { ["type"] = "string", ["format"] = "uuid" };
        return id;
    }
}
