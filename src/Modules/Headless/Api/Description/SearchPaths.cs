using System.Text.Json.Nodes;

namespace NaraVard.Headless.Api.Description;

/// <summary>The search and its suggestions, which their own module answers.</summary>
internal static class SearchPaths
{
    public const string Tag = "search";

    private const string Search = $"{ApiLinks.Root}/search";

    public static void Add(JsonObject paths, ApiSchemas schemas)
    {
        AddAnswer(schemas);
        AddSuggestions(schemas);
        paths[Search] = Get("search", "Sök i allt som är publicerat", Parameters(), "Träffarna, de bästa först", "SearchAnswer");
        paths[$"{Search}/suggest"] = Get("suggest", "Förslag medan någon skriver", [Question("Det som är skrivet hittills; från två tecken")], "Högst åtta: sidor först, sedan frågor", "SearchSuggestions");
    }

    private static JsonArray Parameters() =>
    [
        Question("Ord i valfri böjning. Citattecken håller ihop ord, ett minus tar bort, en stjärna fyller på. tema:, nivå: och plats: begränsar, också med minus före. Högst 200 tecken"),
        Operation.Query("kind", "Bara ett slag: värdet kind ur svarets kinds", Of("string")),
        Operation.Query("page", "Vilken sida, från 1; efter den sista visas den sista", Whole(1, null, 1)),
        Operation.Query("limit", "Hur många träffar på en sida; det som redaktionen har lyft fram kommer utöver dem", Whole(1, 100, 20)),
    ];

    private static void AddAnswer(ApiSchemas schemas)
    {
        schemas.Add("SearchKind", CommonSchemas.Object(
            ("type", CommonSchemas.Text("Mappen i content/")), ("kind", CommonSchemas.Text("Att skicka som kind")), ("name", CommonSchemas.Text("Vad läsare kallar dem")), ("count", CommonSchemas.Number("Hur många träffar"))));
        schemas.Add("SearchFacet", CommonSchemas.Object(
            ("field", new JsonObject { ["type"] = "string", ["enum"] = ApiSchemas.Strings(["theme", "level", "place"]), ["description"] = "I frågan: tema, nivå eller plats" }),
            ("value", CommonSchemas.Text("Att skriva efter kolonet; inom citattecken när det är flera ord")), ("name", CommonSchemas.Text("Vad läsare kallar det")),
            ("count", CommonSchemas.Number("Hur många av träffarna som handlar om det")), ("isChosen", CommonSchemas.Flag("Om frågan redan begränsar till det"))));
        schemas.Add("SearchCorrection", CommonSchemas.Object(("typed", CommonSchemas.Text("Ett ord som ingen text har")), ("meant", CommonSchemas.Text("Det som söktes i stället"))));
        schemas.Add("SearchResult", CommonSchemas.Object(
            ("type", CommonSchemas.Text("Mappen i content/")), ("slug", CommonSchemas.Text("Namnet i adressen; för en fråga ur en tabell frågans id")), ("url", CommonSchemas.Text("Sidan på NäraVård, utan värdnamn")),
            ("title", CommonSchemas.Text("Titeln, eller frågan")), ("summary", CommonSchemas.Text("En mening om innehållet")), ("label", CommonSchemas.Text("Vad som måste sägas om den; oftast tomt")),
            ("section", CommonSchemas.Text("Avsnittet med svaret, eller tomt")), ("sectionUrl", CommonSchemas.Text("Platsen på sidan där svaret står")),
            ("snippets", Many(CommonSchemas.Text("Ord ur texten som svarar på frågan"))), ("promoted", CommonSchemas.Flag("Om redaktionen har lyft fram den för frågan; då står den först")),
            ("promotedWhy", CommonSchemas.Nullable(CommonSchemas.Text("Varför, eller null")))));
        schemas.Add("SearchAnswer", CommonSchemas.Object(
            ("query", CommonSchemas.Text("Frågan som den lästes")), ("total", CommonSchemas.Number("Hur många träffar; det som är framlyft är inte medräknat")),
            ("withAll", CommonSchemas.Number("Hur många av dem som har allt som frågades efter")), ("page", CommonSchemas.Number("Vilken sida")),
            ("kinds", Many(ApiSchemas.Ref("SearchKind"))), ("facets", Many(ApiSchemas.Ref("SearchFacet"))),
            ("missing", Many(CommonSchemas.Text("Ord som ingen text har"))), ("alsoBy", Many(CommonSchemas.Text("Andra ord som också har gett träffar"))),
            ("didYouMean", Many(ApiSchemas.Ref("SearchCorrection"))), ("results", Many(ApiSchemas.Ref("SearchResult")))));
    }

    private static void AddSuggestions(ApiSchemas schemas)
    {
        schemas.Add("SearchPiece", CommonSchemas.Object(("text", CommonSchemas.Text("En bit av texten")), ("isMarked", CommonSchemas.Flag("Om den är skriven redan"))));
        schemas.Add("SearchSuggestion", CommonSchemas.Object(
            ("text", CommonSchemas.Text("En titel, eller en hel fråga")), ("kind", CommonSchemas.Text("Vad det är, som läsare kallar det: Exempel, Tema, Sök")), ("type", CommonSchemas.Text("Mappen i content/; tomt för en fråga")),
            ("url", CommonSchemas.Text("Sidan eller sökningen, utan värdnamn")), ("pieces", Many(ApiSchemas.Ref("SearchPiece")))));
        schemas.Add("SearchSuggestions", CommonSchemas.Object(("query", CommonSchemas.Text("Det som lästes")), ("suggestions", Many(ApiSchemas.Ref("SearchSuggestion")))));
    }

    private static JsonObject Get(string id, string summary, JsonArray parameters, string meaning, string schema) => new()
    {
        ["get"] = Operation.Of(Tag, id, summary, parameters, Operation.Answers("200", Operation.Response(meaning, (ItemJson.ContentType, ApiSchemas.Ref(schema))))),
    };

    private static JsonObject Question(string meaning) => Operation.Required(Operation.Query("q", meaning, Of("string")));

    private static JsonObject Many(JsonObject each) => new() { ["type"] = "array", ["items"] = each };

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Whole(int least, int? most, int usual)
    {
        var number = new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = least, ["default"] = usual };
        if (most is not null)
        {
            number["maximum"] = most;
        }

        return number;
    }
}
