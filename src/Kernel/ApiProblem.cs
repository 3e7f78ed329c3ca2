using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Content;

namespace NaraVard.Kernel;

/// <summary>A kind of error that the JSON interface answers with, as RFC 9457 says it. The page /api explains each.</summary>
/// <param name="Name">Its name in <c>type</c>; a promise.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What has happened, in Swedish.</param>
/// <param name="Meaning">What to do about it, in Swedish; the detail where no better one is given.</param>
public sealed record ApiProblem(string Name, int Status, string Title, string Meaning)
{
    /// <summary>The media type of an error.</summary>
    public const string ContentType = "application/problem+json";

    public static readonly ApiProblem InvalidParameter = new("ogiltig-parameter", 400, "En parameter stämmer inte", "Rätta parametern. Under errors står vilken det är och vad som går att använda.");
    public static readonly ApiProblem BrokenJson = new("trasig-json", 400, "JSON-texten går inte att läsa", "Skicka ett JSON-objekt med de fält som slaget har.");
    public static readonly ApiProblem BrokenForm = new("trasigt-formular", 400, "Formuläret går inte att läsa", "Skicka multipart/form-data med en gräns mellan delarna, högst en fil och ett värde i varje fält.");
    public static readonly ApiProblem NeedsToken = new("nyckel-saknas", 401, "Det behövs en giltig nyckel", "Skicka en personlig nyckel i huvudet Authorization: Bearer. Nyckeln kan ha gått ut eller tagits bort.");
    public static readonly ApiProblem Denied = new("inte-tillatet", 403, "Nyckeln räcker inte till", "Nyckeln saknar rättigheten, eller så får kontot inte göra det här. Den som skrev texten kan inte själv publicera den.");
    public static readonly ApiProblem NotFound = new("finns-inte", 404, "Adressen finns inte", "Adressen kan vara felskriven, eller så är texten inte publicerad.");
    public static readonly ApiProblem UnknownType = new("okant-slag", 404, "Slaget finns inte", "Slagen heter som mapparna i content.");
    public static readonly ApiProblem WrongMethod = new("fel-metod", 405, "Metoden går inte att använda här", "I huvudet Allow står de metoder som adressen har.");
    public static readonly ApiProblem NotAcceptable = new("fel-format", 406, "Svaret finns inte i det formatet", "Be om application/json, text/html eller text/markdown.");
    public static readonly ApiProblem Conflict = new("krock", 409, "Det går inte i det här läget", "Hämta utkastet på nytt: det kan ha ändrats. Försök sedan igen.");
    public static readonly ApiProblem Withdrawn = new("tillbakadragen", 410, "Texten gäller inte längre", "Den är tillbakadragen eller arkiverad. Sidan på NäraVård finns kvar och säger varför.");
    public static readonly ApiProblem Changed = new("andrad", 412, "Utkastet har ändrats", "Hämta utkastet på nytt, för in ändringen och skicka den nya ETag:en i If-Match.");
    public static readonly ApiProblem TooLarge = new("for-stor", 413, "Det som skickades är för stort", "En text får vara högst 2 MB och en fil högst 10 MB.");
    public static readonly ApiProblem WrongContent = new("fel-innehallstyp", 415, "Innehållet har fel typ", "Skicka application/json, eller application/merge-patch+json med PATCH. En fil skickas som multipart/form-data.");
    public static readonly ApiProblem InvalidContent = new("ogiltigt-innehall", 422, "Det går inte att spara som det är", "Rätta fälten under errors. Ingenting är sparat.");
    public static readonly ApiProblem NeedsCondition = new("villkor-saknas", 428, "Säg vilken version du utgår från", "Skicka utkastets ETag i huvudet If-Match, så att ingen annans ändring skrivs över.");
    public static readonly ApiProblem TooMany = new("for-manga", 429, "Det kom för många anrop", "Vänta en stund och försök igen.");
    public static readonly ApiProblem Refused = new("fel-i-anropet", 400, "Anropet går inte att ta emot", "Anropet är felskrivet.");
    public static readonly ApiProblem Failure = new("fel-hos-oss", 500, "Något gick fel hos oss", "Försök igen om en stund. Det som var sparat är kvar.");

    public static readonly ApiProblem Away = new("borta-ett-tag", 503, "Tjänsten är borta en stund", "Försök igen om den tid som huvudet Retry-After säger. Det som var sparat är kvar.");

    /// <summary>All kinds, by status.</summary>
    public static IReadOnlyList<ApiProblem> All { get; } =
    [
        Refused, InvalidParameter, BrokenJson, BrokenForm, NeedsToken, Denied, NotFound, UnknownType, WrongMethod, NotAcceptable, Conflict, Withdrawn, Changed, TooLarge,
        WrongContent, InvalidContent, NeedsCondition, TooMany, Failure, Away,
    ];

    /// <summary>The identity of the kind, which is also the address of its explanation.</summary>
    public string Type => $"/api#{Name}";

    /// <summary>What an answer with this status and nothing more says.</summary>
    public static ApiProblem OfStatus(int status) => All.FirstOrDefault(kind => kind.Status == status) ?? (status >= 500 ? Failure : Refused) with { Status = status };

    /// <summary>An error as the answer to a request.</summary>
    /// <param name="detail">What has happened this time, in Swedish; the meaning of the kind when nothing is said.</param>
    /// <param name="faults">What is wrong with each parameter or field.</param>
    /// <param name="more">More to know, by name.</param>
    public IResult Answer(string? detail = null, IEnumerable<Problem.Invalid>? faults = null, IReadOnlyDictionary<string, object?>? more = null)
    {
        var problem = new ProblemDetails { Type = Type, Status = Status, Title = Title, Detail = detail ?? Meaning };
        if (faults is not null)
        {
            problem.Extensions["errors"] = faults.GroupBy(fault => fault.Field).ToDictionary(field => field.Key, field => field.Select(fault => fault.Message).ToArray());
        }

        foreach (var (name, value) in more ?? new Dictionary<string, object?>())
        {
            problem.Extensions[name] = value;
        }

        return Results.Json(problem, ContentJson.Options, ContentType, Status);
    }

    /// <summary>What a handler's problem is called here.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="invalid">The kind of what can't be taken as it is: a parameter or a text.</param>
    public static IResult Answer(Problem problem, ApiProblem invalid) => problem switch
    {
        Problem.Invalid one => invalid.Answer(faults: [one]),
        Problem.InvalidFields several => invalid.Answer(faults: several.Faults),
        Problem.Conflict conflict => Conflict.Answer(conflict.Message),
        Problem.Away away => new Later(Away.Answer(away.Message)),
        Problem.Denied => Denied.Answer(),
        _ => NotFound.Answer(),
    };

    private sealed class Later(IResult answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = $"{StoreAway.RetryAfterSeconds}";
            return answer.ExecuteAsync(httpContext);
        }
    }
}
