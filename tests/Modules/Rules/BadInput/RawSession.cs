using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>A reader, or somebody who has signed in, with the cookies and the form token that a browser would have.</summary>
internal sealed class RawSession(RawHttp http, string? account)
{
    private const string TokenField = "__RequestVerificationToken";

    private Dictionary<string, string> _cookies = [];

    public string Account => account ?? "läsare";

    public bool IsReader => account is null;

    public string Token { get; private set; } = "";

    public string Cookies => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public IEnumerable<string> CookieNames => _cookies.Keys;

    /// <summary>Sends it as this person. What it sets in cookies is left aside, so that each request meets the same.</summary>
    public Task<RawAnswer> SendAsync(RawRequest request) => http.SendAsync(request.Bytes(http.Host, Cookies));

    /// <summary>Signs in anew when something has signed the account out.</summary>
    /// <returns>Whether there is still such an account.</returns>
    public async Task<bool> StayAsync() =>
        IsReader || (Token != "" && (await SendAsync(new RawRequest("GET", "/konto"))).Status == 200) || await BeginAsync();

    public async Task<bool> BeginAsync()
    {
        _cookies = [];
        Token = TokenIn(await TakeAsync(new RawRequest("GET", "/logga-in")));
        if (IsReader)
        {
            return true;
        }

        var answer = await TakeAsync(new RawRequest("POST", "/logga-in")
        {
            ContentType = "application/x-www-form-urlencoded",
            Body = Encoding.ASCII.GetBytes($"Email={account}%40demo.invalid&Password=larande+i+vardagen&{TokenField}={Uri.EscapeDataString(Token)}"),
        });
        Token = answer.Status == 302 ? TokenIn(await TakeAsync(new RawRequest("GET", "/om"))) : "";
        return Token != "";
    }

    /// <summary>The forms of a page that post, or none when it can't be read.</summary>
    public async Task<IReadOnlyList<IHtmlFormElement>> FormsAsync(string address)
    {
        var answer = await SendAsync(new RawRequest("GET", address));
        return answer.Status is 200 or 409 or 422 && answer.Header("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) == true
            ? [.. new HtmlParser().ParseDocument(answer.Body).QuerySelectorAll("main form[method=post], header form[method=post]").OfType<IHtmlFormElement>()]
            : [];
    }

    private async Task<RawAnswer> TakeAsync(RawRequest request)
    {
        var answer = await SendAsync(request);
        foreach (var pair in answer.All("Set-Cookie").Select(cookie => cookie.Split(';')[0].Split('=', 2)))
        {
            _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    private static string TokenIn(RawAnswer answer) =>
        (new HtmlParser().ParseDocument(answer.Body).QuerySelector($"input[name={TokenField}]") as IHtmlInputElement)?.Value ?? "";
}
