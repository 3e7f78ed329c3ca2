using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NaraVard.Tests.People.Outside;

/// <summary>A site where one signs in with a provider that runs beside it.</summary>
public sealed class OutsideSite : IAsyncLifetime
{
    private IdentityProvider? _provider;

    public Site Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        foreach (var (key, value) in _provider.Settings())
        {
            Site.Settings[key] = value;
        }

        await Site.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await (_provider?.DisposeAsync() ?? default);
    }
}

/// <summary>The part of a browser that talks to the provider; the other part is a <see cref="Visitor"/>.</summary>
internal sealed class AtProvider : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Signs in as somebody and follows until a page of ours stays.</summary>
    /// <param name="visitor">Who comes.</param>
    /// <param name="login">What they type at the provider; see provider.mjs.</param>
    /// <param name="start">Where they begin with us.</param>
    /// <returns>The answer to the last request to our site.</returns>
    public async Task<HttpResponseMessage> SignInAsync(Visitor visitor, string login, string start = "/logga-in/hos/regionx") =>
        await FollowAsync(visitor, await BackAsync(visitor, login, start));

    /// <summary>Signs in at the provider and stops on the way back.</summary>
    /// <returns>The address to which the provider sends people.</returns>
    public async Task<Uri> BackAsync(Visitor visitor, string login, string start = "/logga-in/hos/regionx")
    {
        using var page = await OpenAsync(await LeaveAsync(visitor, start));
        return await AnswerAsync(page, f => f.GetAttribute("action")!.EndsWith("avbryt", StringComparison.Ordinal) == (login == ""), login);
    }

    /// <summary>Reads one of the provider's pages.</summary>
    public Task<string> ReadAsync(Uri page) => _client.GetStringAsync(page);

    /// <summary>Goes from our site to the provider.</summary>
    public static async Task<Uri> LeaveAsync(Visitor visitor, string start)
    {
        using var leaving = await visitor.Client.GetAsync(start);
        Assert.Equal(HttpStatusCode.Redirect, leaving.StatusCode);
        return leaving.Headers.Location!;
    }

    /// <summary>Follows redirects on our site.</summary>
    public static async Task<HttpResponseMessage> FollowAsync(Visitor visitor, Uri to)
    {
        var answer = await visitor.Client.GetAsync(to);
        while (answer.StatusCode == HttpStatusCode.Redirect)
        {
            answer = await visitor.Client.GetAsync(answer.Headers.Location);
        }

        return answer;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> OpenAsync(Uri address)
    {
        var answer = await _client.GetAsync(address);
        while (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!) is var next && next.Port == address.Port)
        {
            answer = await _client.GetAsync(next);
        }

        return answer;
    }

    private async Task<Uri> AnswerAsync(HttpResponseMessage page, Func<IHtmlFormElement, bool> which, string login)
    {
        if (page.Headers.Location is { } known)
        {
            return known;
        }

        var form = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(which);
        var from = page.RequestMessage!.RequestUri!;
        using var sent = await _client.PostAsync(new Uri(from, form.GetAttribute("action")), new FormUrlEncodedContent([new("login", login)]));
        using var back = await OpenAsync(new Uri(from, sent.Headers.Location!));
        return back.Headers.Location ?? throw new InvalidOperationException($"The provider answered {(int)back.StatusCode}: {await back.Content.ReadAsStringAsync()}");
    }
}
