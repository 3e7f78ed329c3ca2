using System.Net;
using AngleSharp.Html.Dom;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.People.TwoStep;

/// <summary>A site where editors and administrators must sign in in two steps, as a real one does.</summary>
public sealed class TwoStepSite : IAsyncLifetime
{
    public Site Site { get; } = new() { Settings = { ["SignIn:TwoStep"] = "required" } };

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

public sealed class TwoStepTests(TwoStepSite two) : IClassFixture<TwoStepSite>
{
    private const string SecondStep = "/logga-in/andra-steget";

    private readonly Site _site = two.Site;

    [Theory, InlineData(Role.Editor, "/redaktion"), InlineData(Role.Administrator, "/admin/konton")]
    public async Task Without_a_second_step_the_role_is_not_there_and_the_way_to_it_is_shown(Role role, string page)
    {
        var member = await Member.MakeAsync(_site, role);
        var visitor = _site.Visitor();

        using var signedIn = await member.TryAsync(visitor);
        using var refused = await visitor.Client.GetAsync(page);

        Assert.Equal("/konto/tvasteg?till=%2Fmitt", signedIn.Headers.Location!.ToString());
        Assert.StartsWith("/konto/tvasteg", refused.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/mitt"));
        Assert.Null((await visitor.OpenAsync("/mitt")).QuerySelector($"a[href='{page}']"));
    }

    [Fact]
    public async Task Nothing_can_be_done_in_the_role_either()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var visitor = await member.SignedInAsync();
        var token = ((IHtmlInputElement)(await visitor.OpenAsync("/konto")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;

        using var answer = await visitor.Client.PostAsync("/redaktion/exempel/nytt", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Title", "Ett exempel")]));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Others_sign_in_in_one_step()
    {
        var member = await Member.MakeAsync(_site, Role.Manager);

        using var answer = await member.TryAsync(_site.Visitor());

        Assert.Equal("/mitt", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_app_taken_into_use_opens_the_role_and_gives_recovery_codes_once()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var visitor = await member.SignedInAsync();

        var (_, codes) = await SetUpAsync(visitor);

        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/redaktion"));
        Assert.Null((await visitor.OpenAsync("/konto/tvasteg")).QuerySelector(".recovery-codes"));
    }

    [Fact]
    public async Task A_wrong_code_takes_nothing_into_use_and_keeps_the_key_on_the_page()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var visitor = await member.SignedInAsync();

        using var answer = await visitor.SubmitAsync("/konto/tvasteg#handler=SetUp", ("Code", "000000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("Koden stämmer inte", page.QuerySelector("#Code-error")!.TextContent);
        using var again = await _site.Visitor().Client.GetAsync("/");
        using var next = await member.TryAsync(_site.Visitor());
        Assert.StartsWith("/konto/tvasteg", next.Headers.Location!.ToString());
    }

    [Fact]
    public async Task After_that_the_password_alone_leads_to_the_second_step_and_a_code_lets_in()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var (app, _) = await SetUpAsync(await member.SignedInAsync());
        var visitor = await FirstStepAsync(member);
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync("/mitt"));

        using var answer = await visitor.SubmitAsync($"{SecondStep}?till=%2Fredaktion#handler=Code", ("Code", app.Next()));

        Assert.Equal("/redaktion", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/redaktion"));
        Assert.Contains("lösenord och ett andra steg", (await visitor.OpenAsync("/konto")).QuerySelector(".session-list")!.TextContent);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var (app, _) = await SetUpAsync(await member.SignedInAsync());
        var code = app.Next();
        using var first = await (await FirstStepAsync(member)).SubmitAsync($"{SecondStep}#handler=Code", ("Code", code));

        using var second = await (await FirstStepAsync(member)).SubmitAsync($"{SecondStep}#handler=Code", ("Code", code));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("redan använd", (await Visitor.ReadAsync(second)).QuerySelector("#Code-error")!.TextContent);
    }

    // A half minute may end while the test runs: then the code is as far ahead as is said, or one step less, once the seconds have gone.
    [Theory]
    [InlineData(1, 30, HttpStatusCode.Redirect)]
    [InlineData(1, 90, HttpStatusCode.UnprocessableEntity)]
    [InlineData(3, 0, HttpStatusCode.UnprocessableEntity)]
    public async Task A_code_is_taken_in_the_half_minutes_beside_its_own_and_in_no_other(int ahead, int seconds, HttpStatusCode expected)
    {
        await using var site = new Site { Settings = { ["SignIn:TwoStep"] = "required" } };
        await site.InitializeAsync();
        var member = await Member.MakeAsync(site, Role.Editor);
        var (app, _) = await SetUpAsync(await member.SignedInAsync());
        var visitor = site.Visitor();
        using var first = await member.TryAsync(visitor);
        var code = app.Code(ahead);

        site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        using var answer = await visitor.SubmitAsync($"{SecondStep}#handler=Code", ("Code", code));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_not_even_the_right_one_opens_it()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var (app, codes) = await SetUpAsync(await member.SignedInAsync());
        var visitor = await FirstStepAsync(member);
        for (var i = 0; i < 4; i++)
        {
            using var wrong = await visitor.SubmitAsync($"{SecondStep}#handler=Code", ("Code", "000000"));
            using var wrongToo = await visitor.SubmitAsync($"{SecondStep}#handler=Recover", ("RecoveryCode", "BBBBB-BBBBB"));
        }

        using var right = await visitor.SubmitAsync($"{SecondStep}#handler=Code", ("Code", app.Next()));
        using var recovery = await visitor.SubmitAsync($"{SecondStep}#handler=Recover", ("RecoveryCode", codes[0]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
        Assert.Contains("för många fel", (await Visitor.ReadAsync(right)).QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, recovery.StatusCode);
        Assert.Contains(await member.MailsAsync(), mail => mail.Key.StartsWith("locked-out-", StringComparison.Ordinal));
    }

    [Theory, InlineData("Code", "Code", "000000"), InlineData("Recover", "RecoveryCode", "BBBBB-BBBBB")]
    public async Task Wrong_codes_that_are_tried_at_once_lock_it_too(string handler, string field, string wrong)
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var (app, _) = await SetUpAsync(await member.SignedInAsync());
        List<Func<Task<HttpResponseMessage>>> tries = [];
        for (var i = 0; i < 9; i++)
        {
            tries.Add(await (await FirstStepAsync(member)).FillAsync($"{SecondStep}#handler={handler}", (field, wrong)));
        }

        var last = await FirstStepAsync(member);
        var answers = await Task.WhenAll(tries.Select(press => press()));
        using var right = await last.SubmitAsync($"{SecondStep}#handler=Code", ("Code", app.Next()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
        Assert.Contains("för många fel", (await Visitor.ReadAsync(right)).QuerySelector(".error-summary")!.TextContent);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_however_it_is_typed()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var (_, codes) = await SetUpAsync(await member.SignedInAsync());
        var visitor = await FirstStepAsync(member);

        using var first = await visitor.SubmitAsync($"{SecondStep}#handler=Recover", ("RecoveryCode", codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        using var second = await (await FirstStepAsync(member)).SubmitAsync($"{SecondStep}#handler=Recover", ("RecoveryCode", codes[3]));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("9 av 10", (await visitor.OpenAsync("/konto/tvasteg")).Body!.TextContent);
    }

    [Theory, InlineData("true", true), InlineData("false", false)]
    public async Task Whoever_wants_to_stay_signed_in_stays_so_after_a_recovery_code_as_after_a_code_from_the_app(string remember, bool stays)
    {
        var member = await Member.MakeAsync(_site);
        var (app, codes) = await SetUpAsync(await member.SignedInAsync());
        var (one, other) = (await FirstStepAsync(member), await FirstStepAsync(member));

        using var byApp = await one.SubmitAsync($"{SecondStep}?minns={remember}#handler=Code", ("Code", app.Next()));
        using var byCode = await other.SubmitAsync($"{SecondStep}?minns={remember}#handler=Recover", ("RecoveryCode", codes[0]));

        Assert.Equal(stays, OutlivesTheBrowser(byApp));
        Assert.Equal(stays, OutlivesTheBrowser(byCode));
        _site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(stays ? HttpStatusCode.OK : HttpStatusCode.Redirect, await other.StatusAsync("/konto"));
    }

    [Fact]
    public async Task A_device_can_be_known_for_a_month_and_no_longer()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var (app, _) = await SetUpAsync(await member.SignedInAsync());
        var visitor = await FirstStepAsync(member);
        using var known = await visitor.SubmitAsync($"{SecondStep}#handler=Code", ("Code", app.Next()), ("KnowDevice", "true"));

        using var again = await member.TryAsync(visitor);
        Assert.Equal("/mitt", again.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/redaktion"));

        _site.Clock.Advance(TimeSpan.FromDays(31));
        using var later = await member.TryAsync(visitor);
        Assert.StartsWith(SecondStep, later.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_stolen_password_is_not_enough_to_exchange_the_second_step()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var stale = await member.SignedInAsync();
        await SetUpAsync(await member.SignedInAsync());

        Assert.Null((await stale.OpenAsync("/konto/tvasteg")).QuerySelector(".token-secret"));
        _site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Redirect, await stale.StatusAsync("/konto/tvasteg"));
    }

    [Fact]
    public async Task An_administrator_takes_away_a_lost_second_step_and_the_person_is_told()
    {
        var (member, keeper) = (await Member.MakeAsync(_site, Role.Editor), await Member.MakeAsync(_site, Role.Administrator));
        var there = await member.SignedInAsync();
        await SetUpAsync(there);
        var administrator = await keeper.SignedInAsync();
        await SetUpAsync(administrator);

        using var answer = await administrator.SubmitAsync($"/admin/konton/{member.Id}/tvasteg");

        Assert.Equal("/admin/konton", answer.Headers.Location!.ToString());
        Assert.Contains(await member.MailsAsync(), mail => mail.Subject == "Ditt andra steg vid inloggning är borttaget");
        _site.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/mitt"));
        using var next = await member.TryAsync(_site.Visitor());
        Assert.StartsWith("/konto/tvasteg", next.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_must_have_a_second_step_cannot_do_away_with_the_only_one()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var visitor = await member.SignedInAsync();
        await SetUpAsync(visitor);

        using var answer = await visitor.SubmitAsync("/konto/tvasteg#handler=Off");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/redaktion"));
    }

    [Fact]
    public async Task Others_may_have_a_second_step_and_do_away_with_it()
    {
        var member = await Member.MakeAsync(_site);
        var visitor = await member.SignedInAsync();
        await SetUpAsync(visitor);
        await FirstStepAsync(member);

        using var off = await visitor.SubmitAsync("/konto/tvasteg#handler=Off");

        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        using var next = await member.TryAsync(_site.Visitor());
        Assert.Equal("/mitt", next.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_new_password_by_mail_leads_to_the_second_step_too()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        await SetUpAsync(await member.SignedInAsync());
        using var asked = await _site.Visitor().SubmitAsync("/glomt-losenord", ("Email", member.Email));
        await MailedLinks.LinkJob.SendLinksAsync(_site);
        var link = member.LinkIn((await member.MailsAsync()).Single(mail => mail.Key.StartsWith("password-", StringComparison.Ordinal)));

        using var chosen = await _site.Visitor().SubmitAsync(link, ("Password", "fyra blå båtar utan åror"));

        Assert.StartsWith(SecondStep, chosen.Headers.Location!.ToString());
    }

    /// <summary>Whether the answer that signs somebody in gives a cookie that is kept when the browser is closed.</summary>
    internal static bool OutlivesTheBrowser(HttpResponseMessage signedIn) =>
        signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("naravard=", StringComparison.Ordinal)).Contains("expires=", StringComparison.Ordinal);

    /// <summary>Takes an app into use on the page for it.</summary>
    internal static async Task<(Authenticator App, List<string> RecoveryCodes)> SetUpAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync("/konto/tvasteg");
        var form = (IHtmlFormElement)page.QuerySelector("form[action*=SetUp]")!;
        var app = new Authenticator(page.QuerySelector(".token-secret")!.TextContent, visitor.Clock);
        using var answer = await visitor.Client.PostAsync("/konto/tvasteg?handler=SetUp", new FormUrlEncodedContent(
            [.. form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)), new("Code", app.Next())]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (app, [.. (await Visitor.ReadAsync(answer)).QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)]);
    }

    private async Task<Visitor> FirstStepAsync(Member member)
    {
        var visitor = _site.Visitor();
        using var answer = await member.TryAsync(visitor);
        Assert.StartsWith(SecondStep, answer.Headers.Location!.ToString());
        return visitor;
    }
}
