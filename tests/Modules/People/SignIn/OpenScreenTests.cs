using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NaraVard.Tests.People.Outside;
using NaraVard.Tests.People.TwoStep;

namespace NaraVard.Tests.People.SignIn;

/// <summary>Somebody has left a screen open: whoever sits down at it can't give themselves a way into the account, nor take one away.</summary>
public sealed class OpenScreenTests(OutsideSite house) : IClassFixture<OutsideSite>
{
    private const string TwoStep = "/konto/tvasteg";
    private const string Passkeys = "/konto/inloggningsnycklar";
    private const string Link = "/konto/koppla";

    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(11);

    private readonly Site _site = house.Site;

    [Fact]
    public async Task The_app_is_set_up_by_somebody_who_has_signed_in_just_now()
    {
        var member = await Member.MakeAsync(_site);
        var visitor = await member.SignedInAsync();
        _site.Clock.Advance(AWhile);

        var page = await visitor.OpenAsync($"{TwoStep}?till=%2Fmitt");
        Assert.Null(page.QuerySelector(".token-secret"));
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));

        using var again = await visitor.SubmitAsync(SignInAgainOn(page), ("Email", member.Email), ("Password", Member.Password));
        Assert.Equal($"{TwoStep}?till=%2Fmitt", again.Headers.Location!.ToString());
        await TwoStepTests.SetUpAsync(visitor);
    }

    [Fact]
    public async Task Who_has_begun_in_time_may_take_the_time_it_takes_to_get_an_app()
    {
        var visitor = await (await Member.MakeAsync(_site)).SignedInAsync();
        var page = await visitor.OpenAsync(TwoStep);
        var form = page.QuerySelector("form[action*=SetUp]")!;
        var app = new Authenticator(page.QuerySelector(".token-secret")!.TextContent, _site.Clock);
        _site.Clock.Advance(AWhile);

        using var answer = await SendAsync(visitor, form, $"{TwoStep}?handler=SetUp", ("Code", app.Next()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await Visitor.ReadAsync(answer)).QuerySelectorAll(".recovery-codes code"));
    }

    [Theory]
    [InlineData("Codes")]
    [InlineData("Off")]
    public async Task Nor_is_the_second_step_weakened_from_a_page_that_was_left_open(string what)
    {
        var visitor = await (await Member.MakeAsync(_site)).SignedInAsync();
        await TwoStepTests.SetUpAsync(visitor);
        var send = await visitor.FillAsync($"{TwoStep}#handler={what}");
        _site.Clock.Advance(AWhile);

        using var answer = await send();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("Logga in på nytt först", page.QuerySelector("main")!.TextContent);
        Assert.NotNull(SignInAgainOn(page));
        Assert.Empty(page.QuerySelectorAll(".recovery-codes code"));
    }

    [Fact]
    public async Task A_passkey_is_begun_by_somebody_who_has_signed_in_just_now()
    {
        var visitor = await (await Member.MakeAsync(_site)).SignedInAsync();
        var form = (await visitor.OpenAsync(Passkeys)).QuerySelector("form[data-passkey]")!;
        using (var asked = await SendAsync(visitor, form, $"{Passkeys}?handler=Ask"))
        {
            Assert.Equal("application/json", asked.Content.Headers.ContentType!.MediaType);
        }

        _site.Clock.Advance(AWhile);
        using var refused = await SendAsync(visitor, form, $"{Passkeys}?handler=Ask");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.False(refused.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.Contains("passkey", StringComparison.Ordinal)));
        var page = await visitor.OpenAsync(Passkeys);
        Assert.Null(page.QuerySelector("form[data-passkey]"));
        Assert.NotNull(SignInAgainOn(page));
    }

    [Fact]
    public async Task An_outside_way_in_is_linked_by_somebody_who_has_signed_in_here_just_now()
    {
        var (member, login) = (await Member.MakeAsync(_site), $"{Unique.Word()}@regionx.example");
        var visitor = await member.SignedInAsync();
        _site.Clock.Advance(AWhile);
        using var at = new AtProvider();
        var page = await Visitor.ReadAsync(await at.SignInAsync(visitor, login, $"/logga-in/hos/regionx?till={Link}"));
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        using var forced = await SendAsync(visitor, page.QuerySelector("form[method=post]")!, Link);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.StatusCode);

        using var again = await visitor.SubmitAsync(SignInAgainOn(page), ("Email", member.Email), ("Password", Member.Password));
        Assert.Equal(Link, again.Headers.Location!.ToString());
        using var second = new AtProvider();
        await second.SignInAsync(visitor, login, $"/logga-in/hos/regionx?till={Link}");
        using var linked = await visitor.SubmitAsync(Link);

        Assert.Equal(HttpStatusCode.Redirect, linked.StatusCode);
        Assert.Contains(login, (await visitor.OpenAsync("/konto")).QuerySelector(".outside-links")!.TextContent);
    }

    [Theory]
    [InlineData("cross-site", "/logga-in?till=%2Fmitt")]
    [InlineData("same-origin", null)]
    [InlineData("none", null)]
    public async Task Another_site_sends_nobody_on_to_a_provider_without_their_pressing_anything(string from, string? leadsTo)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/logga-in/hos/regionx?till=/mitt");
        asked.Headers.Add("Sec-Fetch-Site", from);

        using var answer = await _site.Visitor().Client.SendAsync(asked);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(leadsTo is not null, !answer.Headers.Location!.IsAbsoluteUri);
        Assert.True(leadsTo is null || leadsTo == answer.Headers.Location.ToString(), $"{answer.Headers.Location}");
    }

    private static string SignInAgainOn(IHtmlDocument page) => page.QuerySelectorAll("main a").Single(link => link.TextContent == "Logga in på nytt").GetAttribute("href")!;

    // The page's own form, with its token, sent to a handler of the page.
    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, IElement form, string to, params (string Name, string Value)[] more) =>
        visitor.Client.PostAsync(to, new FormUrlEncodedContent(
            [.. form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)), .. more.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
}
