using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.People.Sessions;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.People.Sessions;

public sealed class SessionTests(OwnSite own) : IClassFixture<OwnSite>
{
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly Site _site = own.Site;

    [Fact]
    public async Task The_account_page_lists_where_one_is_signed_in_in_words()
    {
        var member = await Member.MakeAsync(_site);
        var other = _site.Visitor();
        other.Client.DefaultRequestHeaders.Add("User-Agent", Firefox);
        using var _ = await member.TryAsync(other);
        var here = await member.SignedInAsync();

        var page = await here.OpenAsync("/konto");

        var rows = page.QuerySelectorAll(".session-list li").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("den här enheten", rows[0]);
        Assert.Contains("Firefox på Windows", rows[1]);
        Assert.Contains("lösenord", rows[1]);
    }

    [Fact]
    public async Task One_can_sign_out_another_device_at_once_and_stays_oneself()
    {
        var member = await Member.MakeAsync(_site);
        var (here, there) = (await member.SignedInAsync(), await member.SignedInAsync());

        using var answer = await here.SubmitAsync("/konto#handler=One");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/konto"));
        Assert.Single((await here.OpenAsync("/konto")).QuerySelectorAll(".session-list li"));
    }

    [Fact]
    public async Task One_can_sign_out_all_others()
    {
        var member = await Member.MakeAsync(_site);
        Visitor[] others = [await member.SignedInAsync(), await member.SignedInAsync()];
        var here = await member.SignedInAsync();

        using var answer = await here.SubmitAsync("/konto#handler=Others");

        await Assert.AllAsync(others, async other => Assert.Equal(HttpStatusCode.Redirect, await other.StatusAsync("/konto")));
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/konto"));
    }

    [Fact]
    public async Task Nobody_signs_out_somebody_else()
    {
        var (member, other) = (await Member.MakeAsync(_site), await Member.MakeAsync(_site));
        var (here, there) = (await member.SignedInAsync(), await other.SignedInAsync());
        await member.SignedInAsync();
        var theirs = (await SessionsAsync(other)).Single().Id;

        using var answer = await here.SubmitAsync("/konto#handler=One", ("id", theirs.ToString()));

        Assert.Equal(HttpStatusCode.OK, await there.StatusAsync("/konto"));
        Assert.Single(await SessionsAsync(other));
    }

    [Fact]
    public async Task Another_server_finds_out_within_half_a_minute()
    {
        var member = await Member.MakeAsync(_site);
        var there = await member.SignedInAsync();
        await _site.AskAsync(services => services.GetRequiredService<Store>().Set<Session>().Where(session => session.AccountId == member.Id).ExecuteDeleteAsync());

        _site.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/konto"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_copied_cookie_too()
    {
        var member = await Member.MakeAsync(_site);
        var here = _site.Visitor();
        using var signedIn = await member.TryAsync(here);
        using var copy = _site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        copy.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("naravard=", StringComparison.Ordinal)).Split(';')[0]);
        using var before = await copy.GetAsync("/konto");

        using var answer = await here.SubmitAsync("/logga-ut");
        using var after = await copy.GetAsync("/konto");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Empty(await SessionsAsync(member));
        Assert.Equal("\"cache\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sign_ins()
    {
        var member = await Member.MakeAsync(_site);
        var (here, there) = (await member.SignedInAsync(), await member.SignedInAsync());

        using var answer = await here.SubmitAsync("/konto#handler=Password", ("Current", Member.Password), ("Password", "fyra blå båtar utan åror"));
        _site.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/konto"));
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/konto"));
        Assert.Single(await SessionsAsync(member));
    }

    [Fact]
    public async Task A_session_ends_by_itself_and_is_swept_away()
    {
        var member = await Member.MakeAsync(_site);
        var here = await member.SignedInAsync();

        for (var hour = 0; hour < 25; hour++)
        {
            await here.StatusAsync("/mitt");
            _site.Clock.Advance(TimeSpan.FromHours(1));
        }

        await _site.AskAsync(async services =>
        {
            await services.GetRequiredService<SweepSessions>().RunAsync(CancellationToken.None);
            return true;
        });
        Assert.Equal(HttpStatusCode.Redirect, await here.StatusAsync("/konto"));
        Assert.Empty(await SessionsAsync(member));
    }

    [Fact]
    public async Task A_changed_role_reaches_the_cookie_within_half_a_minute()
    {
        var member = await Member.MakeAsync(_site);
        var here = await member.SignedInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await here.StatusAsync("/redaktion"));
        await _site.AskAsync(services =>
        {
            var store = services.GetRequiredService<Store>();
            store.Add(new NaraVard.People.Accounts.AccountMembership { AccountId = member.Id, OrganisationCode = "DEMO", Role = Role.Editor });
            return store.SaveChangesAsync();
        });

        _site.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/redaktion"));
    }

    [Fact]
    public async Task A_sign_in_on_a_new_device_is_told_of_but_not_the_first_nor_on_a_known_one()
    {
        var member = await Member.MakeAsync(_site);
        var first = await member.SignedInAsync();
        using var again = await member.TryAsync(first);
        Assert.Empty(await member.MailsAsync());

        var other = _site.Visitor();
        other.Client.DefaultRequestHeaders.Add("User-Agent", Firefox);
        using var _ = await member.TryAsync(other);

        var mail = Assert.Single(await member.MailsAsync());
        Assert.Contains("Firefox på Windows", _site.WordsOf(mail));
        Assert.Contains("välj ett nytt lösenord", _site.WordsOf(mail));
        Assert.EndsWith("/glomt-losenord", member.LinkIn(mail));
    }

    [Theory]
    [InlineData(Firefox, "Firefox på Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari på iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36", "Samsung Internet på Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0", "Edge på Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36", "Chrome på Mac")]
    [InlineData("curl/8.0 <script>", "En okänd webbläsare")]
    [InlineData(null, "En okänd webbläsare")]
    public void A_device_is_called_by_words_of_ours(string? userAgent, string name) => Assert.Equal(name, DeviceName.Of(userAgent));

    private Task<List<Session>> SessionsAsync(Member member) =>
        _site.AskAsync(services => services.GetRequiredService<Store>().Set<Session>().AsNoTracking().Where(session => session.AccountId == member.Id).ToListAsync());
}
