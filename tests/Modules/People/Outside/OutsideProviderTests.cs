using System.Net;
using System.Web;

namespace NaraVard.Tests.People.Outside;

/// <summary>Providers that change, fail or are told to be strict; each test has a provider and a site of its own.</summary>
public sealed class OutsideProviderTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private IdentityProvider _provider = null!;

    public async ValueTask InitializeAsync() => _provider = await IdentityProvider.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_provider_that_is_down_holds_up_nothing_else()
    {
        await OpenAsync();
        await _provider.StopAsync();
        var visitor = _site.Visitor();

        await AssertFailedAsync(await AtProvider.FollowAsync(visitor, Relative("/logga-in/hos/regionx?till=/konto")), HttpStatusCode.BadGateway, "Region X svarar inte");
        await _site.SignedInAsync("chef");
    }

    [Fact]
    public async Task A_provider_that_goes_down_while_somebody_is_there_is_told_of_too()
    {
        await OpenAsync();
        var visitor = _site.Visitor();
        using var at = new AtProvider();
        var back = await at.BackAsync(visitor, "anna@regionx.example");
        await _provider.StopAsync();

        await AssertFailedAsync(await AtProvider.FollowAsync(visitor, back), HttpStatusCode.BadGateway, "Region X svarar inte");
    }

    [Fact]
    public async Task A_provider_may_change_its_keys_at_any_time()
    {
        await OpenAsync();
        using var before = await SignInAsync("anna@regionx.example");
        using var client = new HttpClient();
        using var changed = await client.GetAsync($"{_provider.Address}/nya-nycklar");

        using var after = await SignInAsync("bo@regionx.example");

        Assert.Equal("/logga-in/forsta-gangen", before.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/logga-in/forsta-gangen", after.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_level_of_assurance_that_is_asked_for_is_demanded_of_the_answer()
    {
        await OpenAsync(("Acr", "loa3"));

        await AssertFailedAsync(await SignInAsync("anna@regionx.example"), HttpStatusCode.Forbidden, "Inloggningen gick inte", "starkare legitimering");
        using var strong = await SignInAsync("stark+anna@regionx.example");

        Assert.Equal("/logga-in/forsta-gangen", strong.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_provider_that_calls_itself_something_else_than_the_settings_say_lets_nobody_in(bool isExpected)
    {
        var elsewhere = _provider.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await OpenAsync([("Authority", elsewhere), .. isExpected ? new[] { ("Issuer", _provider.Address) } : []]);

        var answer = await SignInAsync("anna@regionx.example");

        Assert.Equal(isExpected ? "/logga-in/forsta-gangen" : "/logga-in/gick-inte", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_provider_is_not_followed_to_another_address_than_the_settings_name()
    {
        await OpenAsync(("Authority", $"{_provider.Address}/omvag"), ("Issuer", _provider.Address));

        await AssertFailedAsync(await AtProvider.FollowAsync(_site.Visitor(), Relative("/logga-in/hos/regionx")), HttpStatusCode.BadGateway, "Region X svarar inte");
    }

    [Theory, InlineData("stark+", HttpStatusCode.OK), InlineData("", HttpStatusCode.Redirect)]
    public async Task What_the_settings_call_strong_is_both_steps(string wish, HttpStatusCode editorsPages)
    {
        _site.Settings["SignIn:TwoStep"] = "required";
        await OpenAsync();
        var login = $"{wish}redaktor@regionx.example";
        var editor = await _site.SignedInAsync("redaktor");
        using var at = new AtProvider();
        using var asked = await at.SignInAsync(editor, login, "/logga-in/hos/regionx?till=/konto/koppla");
        using var linked = await editor.SubmitAsync("/konto/koppla");

        var visitor = _site.Visitor();
        using var later = new AtProvider();
        using var arrived = await later.SignInAsync(visitor, login, "/logga-in/hos/regionx?till=/konto");

        Assert.Equal(HttpStatusCode.OK, arrived.StatusCode);
        Assert.Equal(editorsPages, await visitor.StatusAsync("/redaktion"));
    }

    [Fact]
    public async Task Nobody_makes_an_account_where_the_settings_do_not_allow_it()
    {
        await OpenAsync(("AllowNew", "false"));
        var visitor = _site.Visitor();
        using var at = new AtProvider();

        var page = await Visitor.ReadAsync(await at.SignInAsync(visitor, "anna@regionx.example"));

        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        Assert.Contains("Be administratören", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_new_account_belongs_to_what_the_organisation_of_the_settings_has_gone_up_in()
    {
        await OpenAsync(("Organisation", "0180"));
        using var merged = await (await _site.SignedInAsync("administrator")).SubmitAsync("/organisationer/0180/ga-upp?i=DEMO");
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var visitor = _site.Visitor();
        using var at = new AtProvider();

        var asked = await Visitor.ReadAsync(await at.SignInAsync(visitor, "anna@regionx.example"));
        using var made = await visitor.SubmitAsync("/logga-in/forsta-gangen", ("Name", "Anna Lind"));
        await AtProvider.FollowAsync(visitor, made.Headers.Location!);

        Assert.Contains("Demoorganisationen", asked.QuerySelector("main")!.TextContent);
        Assert.Contains("Medarbetare, Demoorganisationen", (await visitor.OpenAsync("/konto")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/organisationer/DEMO"));
    }

    [Fact]
    public async Task Whether_somebody_has_an_account_is_told_to_nobody_but_its_owner()
    {
        await OpenAsync(("Domains", "regionx.example, demo.invalid"));

        var vouched = await Visitor.ReadAsync(await SignInAsync("chef@demo.invalid"));
        var unverified = await Visitor.ReadAsync(await SignInAsync("overifierad+chef@demo.invalid"));

        Assert.Contains("Det finns redan ett konto", vouched.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Det finns redan ett konto", unverified.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Signing_out_offers_to_sign_out_at_the_provider_too()
    {
        await OpenAsync();
        var visitor = _site.Visitor();
        using var at = new AtProvider();
        using var arrived = await at.SignInAsync(visitor, "anna@regionx.example");
        using var made = await visitor.SubmitAsync("/logga-in/forsta-gangen");
        await AtProvider.FollowAsync(visitor, made.Headers.Location!);

        // The cookie is made anew after a while, and still knows where the person came from.
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await visitor.OpenAsync("/konto");
        using var signedOut = await visitor.SubmitAsync("/logga-ut");
        var offer = await visitor.OpenAsync(signedOut.Headers.Location!.ToString());
        using var leaving = await visitor.Client.GetAsync(offer.QuerySelector("main a.button")!.GetAttribute("href"));

        Assert.Equal("Logga ut hos Region X också?", offer.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync("/konto"));
        var query = HttpUtility.ParseQueryString(leaving.Headers.Location!.Query);
        Assert.Equal("http://localhost/logga-ut/svar/regionx", query["post_logout_redirect_uri"]);
        Assert.Contains("Logga ut från Region X?", await at.ReadAsync(leaving.Headers.Location));
    }

    [Fact]
    public async Task Where_the_site_has_an_address_the_provider_sends_people_there()
    {
        await OpenAsync();
        _site.Settings["Site:Address"] = "http://127.0.0.1:5999";
        await using var other = new Site();
        foreach (var (key, value) in _site.Settings)
        {
            other.Settings[key] = value;
        }

        using var at = new AtProvider();
        var back = await at.BackAsync(other.Visitor(), "anna@regionx.example");

        Assert.StartsWith("http://127.0.0.1:5999/logga-in/svar/regionx?", back.ToString());
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private async Task OpenAsync(params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in _provider.Settings(settings))
        {
            _site.Settings[key] = value;
        }

        await _site.InitializeAsync();
    }

    private async Task<HttpResponseMessage> SignInAsync(string login)
    {
        using var at = new AtProvider();
        return await at.SignInAsync(_site.Visitor(), login);
    }

    private static async Task AssertFailedAsync(HttpResponseMessage answer, HttpStatusCode status, string heading, string? why = null)
    {
        Assert.Equal(status, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(why ?? "", page.QuerySelector("main")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/logga-in/hos/regionx']"));
    }
}
