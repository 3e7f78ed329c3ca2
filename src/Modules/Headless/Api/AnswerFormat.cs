using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NaraVard.Headless.Api;

/// <summary>In what form the asker wants to read.</summary>
internal enum AnswerFormat
{
    Json,
    Html,
    Markdown,
}

internal static class AnswerFormats
{
    public const string Parameter = "format";

    private static readonly (AnswerFormat Format, string Word, MediaTypeHeaderValue Type)[] All =
    [
        (AnswerFormat.Json, "json", new MediaTypeHeaderValue("application/json")),
        (AnswerFormat.Html, "html", new MediaTypeHeaderValue("text/html")),
        (AnswerFormat.Markdown, "markdown", new MediaTypeHeaderValue("text/markdown")),
    ];

    public static IReadOnlyList<string> Words { get; } = [.. All.Select(format => format.Word)];

    public static string Word(this AnswerFormat format) => All[(int)format].Word;

    public static string ContentType(this AnswerFormat format) => $"{All[(int)format].Type}; charset=utf-8";

    /// <summary>What the address asks for, else what the headers ask for; a problem when there is no such form.</summary>
    public static (AnswerFormat Format, IResult? Problem) Of(HttpRequest request)
    {
        var asked = request.Query[Parameter];
        if (asked.Count > 0)
        {
            var at = Array.FindIndex(All, format => format.Word == asked);
            return at >= 0 ? (All[at].Format, null) : (default, ApiProblem.InvalidParameter.Answer(faults: [new(Parameter, $"Formaten är {string.Join(", ", Words)}")]));
        }

        return Accepted(request) is { } accepted ? (accepted, null) : (default, ApiProblem.NotAcceptable.Answer());
    }

    // A header that can't be read asks for nothing in particular.
    private static AnswerFormat? Accepted(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) || ranges.Count == 0)
        {
            return AnswerFormat.Json;
        }

        var best = All.Select(format => (format.Format, Quality: Quality(ranges, format.Type))).MaxBy(format => format.Quality);
        return best.Quality > 0 ? best.Format : null;
    }

    // The narrowest range that covers a type decides (RFC 9110, 12.5.1).
    private static double Quality(IList<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue type) =>
        ranges.Where(range => type.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1).FirstOrDefault();
}
