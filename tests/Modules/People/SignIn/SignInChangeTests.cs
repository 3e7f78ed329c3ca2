using System.Net;
using NaraVard.Mail.Outbox;
using NaraVard.People.Contracts;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People.MailedLinks;
using NaraVard.Tests.People.TwoStep;

namespace NaraVard.Tests.People.SignIn;

/// <summary>Who has an account is told when a way in to it changes. Passkeys are told of in the browser tests, outside sign-ins among those.</summary>
public sealed class SignInChangeTests(TwoStepSite two) : IClassFixture<TwoStepSite>
{
    private const string Wanted = "fyra blå båtar utan åror";

    private readonly Site _site = two.Site;

    [Fact]
    public async Task A_changed_password_is_told_with_when_and_what_to_do()
    {
        var member = await Member.MakeAsync(_site);
        var here = await member.SignedInAsync();

        using var changed = await here.SubmitAsync("/konto#handler=Password", ("Current", Member.Password), ("Password", Wanted));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var mail = Assert.Single(await ToldAsync(member));
        Assert.Equal("Nytt lösenord på NäraVård", mail.Subject);
        Assert.Matches(@"Det hände \w+ \d+ \w+ \d{4} kl\. \d\d\.\d\d", _site.WordsOf(mail));
        Assert.Contains("Om det inte var du: ", _site.WordsOf(mail));
        Assert.EndsWith("/glomt-losenord", member.LinkIn(mail));
    }

    [Theory, InlineData("fel lösenord helt och hållet", Wanted), InlineData(Member.Password, "kort")]
    public async Task A_password_that_was_not_changed_is_not_told_of(string current, string wanted)
    {
        var member = await Member.MakeAsync(_site);

        using var refused = await (await member.SignedInAsync()).SubmitAsync("/konto#handler=Password", ("Current", current), ("Password", wanted));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(await ToldAsync(member));
    }

    [Fact]
    public async Task A_password_chosen_by_a_link_is_told_of()
    {
        var member = await Member.MakeAsync(_site);
        using var asked = await _site.Visitor().SubmitAsync("/glomt-losenord", ("Email", member.Email));
        await _site.SendLinksAsync();
        var link = member.LinkIn((await member.MailsAsync()).Single(mail => mail.Key.StartsWith("password-", StringComparison.Ordinal)));
        using var refused = await _site.Visitor().SubmitAsync(link, ("Password", "kort"));
        Assert.Empty(await ToldAsync(member));

        using var chosen = await _site.Visitor().SubmitAsync(link, ("Password", Wanted));

        Assert.Equal("Nytt lösenord på NäraVård", Assert.Single(await ToldAsync(member)).Subject);
    }

    [Fact]
    public async Task A_second_step_is_told_of_when_it_comes_changes_and_goes()
    {
        var member = await Member.MakeAsync(_site);
        var here = await member.SignedInAsync();

        await TwoStepTests.SetUpAsync(here);
        using var renewed = await here.SubmitAsync("/konto/tvasteg#handler=Codes");
        using var off = await here.SubmitAsync("/konto/tvasteg#handler=Off");

        Assert.Equal(
            ["Ett andra steg vid inloggning på NäraVård", "Nya återställningskoder på NäraVård", "Ditt andra steg vid inloggning är borttaget"],
            (await ToldAsync(member)).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task A_wrong_code_is_no_second_step_to_tell_of()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);

        using var refused = await (await member.SignedInAsync()).SubmitAsync("/konto/tvasteg#handler=SetUp", ("Code", "000000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(await ToldAsync(member));
    }

    private async Task<List<OutboxMail>> ToldAsync(Member member) =>
        [.. (await member.MailsAsync()).Where(mail => mail.Key.StartsWith("sign-in-change-", StringComparison.Ordinal))];
}
