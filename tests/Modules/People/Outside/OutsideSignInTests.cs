using System.Net;
using AngleSharp.Html.Dom;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.People.Outside;

/// <summary>Sign-in at a real provider: who comes in, and who doesn't.</summary>
public sealed class OutsideSignInTests(OutsideSite house) : IClassFixture<OutsideSite>
{
    private readonly Site _site = house.Site;

    [Fact]
    public async Task The_sign_in_page_leads_to_the_provider_with_all_that_keeps_the_answer_ours()
    {
        var visitor = _site.Visitor();
        var page = await visitor.OpenAsync("/logga-in?till=/mitt");
        var start = page.QuerySelectorAll("main a").Single(link => link.TextContent == "Logga in med Region X").GetAttribute("href")!;

        using var at = new AtProvider();
        var back = await at.BackAsync(visitor, Somebody(), start);

        Assert.StartsWith("http://localhost/logga-in/svar/regionx?code=", back.ToString());
        Assert.Contains("state=", back.Query);
    }

    [Fact]
    public async Task A_new_person_makes_an_account_and_comes_in_at_once_the_next_time()
    {
        var (visitor, login) = (_site.Visitor(), Somebody());
        using (var at = new AtProvider())
        {
            var first = await Visitor.ReadAsync(await at.SignInAsync(visitor, login));
            Assert.Equal("Första gången med Region X", first.QuerySelector("h1")!.TextContent);
            Assert.Contains("Demoorganisationen", first.QuerySelector("main")!.TextContent);
            using var made = await visitor.SubmitAsync("/logga-in/forsta-gangen", ("Name", "Anna Lind"));
            await AtProvider.FollowAsync(visitor, made.Headers.Location!);
        }

        using var later = new AtProvider();
        var again = _site.Visitor();
        using var answer = await later.SignInAsync(again, login, "/logga-in/hos/regionx?till=/konto");

        Assert.Equal("/konto", answer.RequestMessage!.RequestUri!.AbsolutePath);
        var account = await Visitor.ReadAsync(answer);
        Assert.Equal("Anna Lind", account.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Contains("Medarbetare, Demoorganisationen", account.QuerySelector("main")!.TextContent);
    }

    [Theory, InlineData("https://ond.example/"), InlineData("//ond.example"), InlineData("/\\ond.example")]
    public async Task Coming_in_leads_only_to_an_address_of_ours(string to)
    {
        var (visitor, login) = (_site.Visitor(), Somebody());
        await JoinAsync(visitor, login);

        using var at = new AtProvider();
        var arriving = await at.SignInAsync(_site.Visitor(), login, $"/logga-in/hos/regionx?till={Uri.EscapeDataString(to)}");

        Assert.Equal("/mitt", arriving.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_takes_over_an_account_by_its_mail_address()
    {
        var login = Somebody();
        await JoinAsync(_site.Visitor(), login);

        // The same mail address from the same provider, but another person there.
        var stranger = _site.Visitor();
        using var at = new AtProvider();
        var page = await Visitor.ReadAsync(await at.SignInAsync(stranger, $"annan+{login}"));

        Assert.Contains($"Det finns redan ett konto med adressen {login}", page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusAsync("/konto"));
    }

    [Fact]
    public async Task The_holder_of_an_account_links_it_after_signing_in_as_usual()
    {
        var (visitor, login) = (_site.Visitor(), Somebody());
        using var at = new AtProvider();
        var first = await Visitor.ReadAsync(await at.SignInAsync(visitor, login));
        var own = first.QuerySelectorAll("main a").Single(link => link.TextContent == "Logga in på mitt konto").GetAttribute("href")!;

        using var signedIn = await visitor.SubmitAsync(own, ("Email", "kollega@demo.invalid"), ("Password", "larande i vardagen"));
        Assert.Equal("/konto/koppla", signedIn.Headers.Location!.ToString());
        Assert.Contains(login, (await visitor.OpenAsync("/konto/koppla")).QuerySelector("main")!.TextContent);
        using var linked = await visitor.SubmitAsync("/konto/koppla");

        using var later = new AtProvider();
        var account = await Visitor.ReadAsync(await later.SignInAsync(_site.Visitor(), login, "/logga-in/hos/regionx?till=/konto"));
        Assert.Equal("Kollega", account.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task One_is_asked_before_a_way_of_signing_in_is_added_and_can_take_it_away()
    {
        var (visitor, login) = (await _site.SignedInAsync("chef"), Somebody());
        using var at = new AtProvider();

        var asked = await at.SignInAsync(visitor, login, LinkOn(await visitor.OpenAsync("/konto")));
        Assert.Equal("/konto/koppla", asked.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain(login, (await visitor.OpenAsync("/konto")).QuerySelector("main")!.TextContent);
        using var linked = await visitor.SubmitAsync("/konto/koppla");
        Assert.Contains($"Region X, {login}", (await visitor.OpenAsync("/konto")).QuerySelector(".outside-links")!.TextContent);

        using var removed = await visitor.SubmitAsync("/konto#koppla?handler=Remove");

        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Null((await visitor.OpenAsync("/konto")).QuerySelector(".outside-links"));
        await _site.SendAsync();
        Assert.Equal(
            ["Ett nytt sätt att logga in på NäraVård", "Ett sätt att logga in på NäraVård är borttaget"],
            ReceivedMail.InFolder(_site.DataFolder, "chef@demo.invalid").Select(mail => mail["Subject"]!).Where(subject => subject.StartsWith("Ett ", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_way_of_signing_in_that_belongs_to_another_account_is_told_of()
    {
        var login = Somebody();
        await JoinAsync(_site.Visitor(), login);
        var visitor = await _site.SignedInAsync("forvaltare");
        using var at = new AtProvider();

        using var answer = await at.SignInAsync(visitor, login, LinkOn(await visitor.OpenAsync("/konto")));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("hör redan till ett annat konto", (await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task The_last_way_to_sign_in_stays()
    {
        var (visitor, login) = (_site.Visitor(), Somebody());
        await JoinAsync(visitor, login);
        var account = await visitor.OpenAsync("/konto");

        Assert.Empty(account.QuerySelectorAll("form[action*='handler=Remove']"));
        Assert.Contains("Det är ditt enda sätt att logga in", account.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("overifierad+")]
    [InlineData("namnlos+")]
    public async Task Whom_the_provider_does_not_vouch_for_makes_no_account(string wish)
    {
        var visitor = _site.Visitor();
        using var at = new AtProvider();

        var page = await Visitor.ReadAsync(await at.SignInAsync(visitor, wish + Somebody()));

        Assert.Contains("Be administratören i din organisation att bjuda in dig", page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task Nor_does_somebody_whose_mail_is_of_another_domain()
    {
        using var at = new AtProvider();

        var page = await Visitor.ReadAsync(await at.SignInAsync(_site.Visitor(), $"{Unique.Word()}@annan.example"));

        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    [Theory]
    [InlineData("nonce+")]
    [InlineData("utgivare+")]
    [InlineData("mottagare+")]
    [InlineData("gammal+")]
    [InlineData("nyckel+")]
    public async Task A_token_that_does_not_hold_lets_nobody_in(string fault)
    {
        var visitor = _site.Visitor();
        using var at = new AtProvider();

        using var answer = await at.SignInAsync(visitor, fault + Somebody());

        await AssertRefusedAsync(visitor, answer, "Inloggningen gick inte");
    }

    [Fact]
    public async Task An_answer_to_somebody_else_lets_nobody_in()
    {
        var (one, other) = (_site.Visitor(), _site.Visitor());
        using var at = new AtProvider();
        var back = await at.BackAsync(one, Somebody());

        using var answer = await AtProvider.FollowAsync(other, back);

        await AssertRefusedAsync(other, answer, "Inloggningen gick inte");
    }

    [Theory, InlineData(""), InlineData("?code=x"), InlineData("?code=x&state=y"), InlineData("?error=server_error")]
    public async Task An_answer_that_was_made_up_lets_nobody_in(string query)
    {
        var visitor = _site.Visitor();

        using var answer = await AtProvider.FollowAsync(visitor, new Uri($"/logga-in/svar/regionx{query}", UriKind.Relative));

        await AssertRefusedAsync(visitor, answer, "Inloggningen gick inte");
    }

    [Fact]
    public async Task An_answer_works_once()
    {
        var visitor = _site.Visitor();
        using var at = new AtProvider();
        var back = await at.BackAsync(visitor, Somebody());
        using var first = await AtProvider.FollowAsync(visitor, back);

        using var second = await AtProvider.FollowAsync(visitor, back);

        Assert.Equal("/logga-in/gick-inte", second.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task To_change_ones_mind_at_the_provider_is_no_fault()
    {
        var visitor = _site.Visitor();
        using var at = new AtProvider();

        using var answer = await at.SignInAsync(visitor, "");

        await AssertRefusedAsync(visitor, answer, "Du avbröt inloggningen", HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_not_found() => Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync("/logga-in/hos/finns-inte"));

    private static string Somebody() => $"{Unique.Word()}@regionx.example";

    private static string LinkOn(IHtmlDocument account) => account.QuerySelectorAll("main a").Single(link => link.TextContent == "Koppla Region X").GetAttribute("href")!;

    private static async Task JoinAsync(Visitor visitor, string login)
    {
        using var at = new AtProvider();
        using var arrived = await at.SignInAsync(visitor, login);
        using var made = await visitor.SubmitAsync("/logga-in/forsta-gangen");
        await AtProvider.FollowAsync(visitor, made.Headers.Location!);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/konto"));
    }

    private static async Task AssertRefusedAsync(Visitor visitor, HttpResponseMessage answer, string heading, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        Assert.Equal(status, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/logga-in']"));
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync("/konto"));
    }
}
