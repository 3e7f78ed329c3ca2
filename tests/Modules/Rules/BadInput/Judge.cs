using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Whether an answer is one that a site may give, whatever it was asked.</summary>
internal sealed partial class Judge(string host)
{
    private const int TooMuchToHearOut = 100 * 1024;

    private readonly ConcurrentDictionary<int, int> _byStatus = [];

    public ConcurrentQueue<string> Faults { get; } = [];

    public int Count => _byStatus.Values.Sum();

    public string Answers => string.Join(", ", _byStatus.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {(pair.Key == 0 ? "avbrutna" : pair.Key)}"));

    public void Look(RawRequest request, string who, RawAnswer answer)
    {
        _byStatus.AddOrUpdate(answer.Status, 1, (_, count) => count + 1);
        foreach (var fault in FaultsOf(request, answer))
        {
            Faults.Enqueue($"{who}: {request}: {fault}");
        }
    }

    private IEnumerable<string> FaultsOf(RawRequest request, RawAnswer answer)
    {
        // 501 is what HTTP says of a transfer coding that nobody knows (RFC 9112, 6.1), and the server itself says it.
        if (answer.Status >= 500 && !(answer.Status == 501 && request.Headers.Any(header => header.Name == "Transfer-Encoding")))
        {
            yield return $"svarade {answer.Status}";
        }

        if (answer.Status == 0 && request.Body.Length < TooMuchToHearOut)
        {
            yield return "fick inget svar";
        }

        if (answer.Header(RawRequest.Injected) is not null)
        {
            yield return "fick ett huvud som den själv hade skrivit";
        }

        if (answer.Header("Location") is { } location && !IsOurs(location, request))
        {
            yield return $"skickades till {location}";
        }

        if (Markup().IsMatch(answer.Header("Content-Type") ?? "") && answer.Body.Contains(RawRequest.Mark, StringComparison.Ordinal))
        {
            yield return "fick tillbaka sin text som kod";
        }

        if (Inside().Match(answer.Body) is { Success: true } inside)
        {
            yield return $"fick se insidan: {inside.Value}";
        }
    }

    private bool IsOurs(string location, RawRequest request)
    {
        if (location.Any(char.IsControl) || location.Contains('\\', StringComparison.Ordinal))
        {
            return false;
        }

        if (location.StartsWith('/'))
        {
            return !location.StartsWith("//", StringComparison.Ordinal);
        }

        // Whoever names the site otherwise than it is called is sent back to where they are.
        var asked = request.Headers.FirstOrDefault(header => header.Name == "Host").Value ?? host;
        return Uri.TryCreate(location, UriKind.Absolute, out var to) && to.Scheme is "http" or "https" && to.Authority == asked;
    }

    [GeneratedRegex(@"^(text/html|application/xhtml|image/svg|(text|application)/(\w+\+)?xml)")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\bat (NaraVard|Microsoft|System|Npgsql)\.\w+[^\n]{0,80}\(|(Npgsql|Sqlite|DbUpdate|NullReference|InvalidOperation|Argument\w*)Exception\b")]
    private static partial Regex Inside();
}
