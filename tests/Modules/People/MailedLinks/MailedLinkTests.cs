using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.MailedLinks;

namespace NaraVard.Tests.People.MailedLinks;

public sealed class MailedLinkTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    [Fact]
    public async Task A_link_signs_in_when_its_button_is_pressed_and_not_when_it_is_fetched()
    {
        var member = await Member.MakeAsync(_site);
        var link = await LinkAsync(member);
        await _site.Visitor().OpenAsync(link);
        await _site.Visitor().OpenAsync(link);
        var visitor = _site.Visitor();

        using var answer = await visitor.SubmitAsync(link);

        Assert.Equal("/mitt", answer.Headers.Location!.ToString());
        Assert.Contains("länk i ett mejl", (await visitor.OpenAsync("/konto")).QuerySelector(".session-list")!.TextContent);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await LinkAsync(await Member.MakeAsync(_site));

        using var first = await _site.Visitor().SubmitAsync(link);
        using var second = await _site.Visitor().SubmitAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(second)).QuerySelector("main a[href='/logga-in/mejl']"));
    }

    [Fact]
    public async Task Two_at_once_let_one_in()
    {
        var link = await LinkAsync(await Member.MakeAsync(_site));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.Visitor().SubmitAsync(link)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_ends_after_ten_minutes()
    {
        var link = await LinkAsync(await Member.MakeAsync(_site));

        _site.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Null((await _site.Visitor().OpenAsync(link)).QuerySelector("main form"));
    }

    [Fact]
    public async Task A_new_password_ends_the_link()
    {
        var member = await Member.MakeAsync(_site);
        var link = await LinkAsync(member);
        await _site.AskAsync(async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            return await accounts.UpdateSecurityStampAsync((await accounts.FindByIdAsync(member.Id.ToString()))!);
        });

        Assert.Null((await _site.Visitor().OpenAsync(link)).QuerySelector("main form"));
    }

    [Theory, InlineData("/logga-in/mejl"), InlineData("/glomt-losenord")]
    public async Task A_known_and_an_unknown_address_get_the_same_answer_and_cost_the_same(string page)
    {
        var member = await Member.MakeAsync(_site);
        var unknown = $"{Unique.Word()}@exempel.se";

        using var known = await _site.Visitor().SubmitAsync(page, ("Email", member.Email));
        using var other = await _site.Visitor().SubmitAsync(page, ("Email", unknown));

        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal((await Visitor.ReadAsync(known)).QuerySelector("main")!.TextContent, (await Visitor.ReadAsync(other)).QuerySelector("main")!.TextContent);
        await _site.SendLinksAsync();
        Assert.Single(await member.MailsAsync());
        Assert.False(await _site.AskAsync(services => services.GetRequiredService<Store>().Set<LinkRequest>().AnyAsync()));
    }

    [Fact]
    public async Task Asking_again_at_once_gives_no_second_mail_but_later_does()
    {
        var member = await Member.MakeAsync(_site);
        await LinkAsync(member);
        await AskAsync(member);
        Assert.InRange((await member.MailsAsync()).Count, 1, 2);

        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        var before = (await member.MailsAsync()).Count;
        await AskAsync(member);

        Assert.Equal(before + 1, (await member.MailsAsync()).Count);
    }

    [Fact]
    public async Task A_made_up_link_opens_nothing()
    {
        using var answer = await _site.Visitor().Client.GetAsync("/logga-in/lank?kod=CfDJ8abc");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null((await Visitor.ReadAsync(answer)).QuerySelector("main form"));
    }

    private async Task AskAsync(Member member)
    {
        using var asked = await _site.Visitor().SubmitAsync("/logga-in/mejl", ("Email", member.Email));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        await _site.SendLinksAsync();
    }

    private async Task<string> LinkAsync(Member member)
    {
        await AskAsync(member);
        return member.LinkIn((await member.MailsAsync()).Last(mail => mail.Key.StartsWith("sign-in-link-", StringComparison.Ordinal)));
    }
}

internal static class LinkJob
{
    /// <summary>Sends the links that have been asked for, as the job does.</summary>
    public static Task<bool> SendLinksAsync(this Site site) => site.AskAsync(async services =>
    {
        await services.GetRequiredService<SendLinks>().RunAsync(CancellationToken.None);
        return true;
    });
}
