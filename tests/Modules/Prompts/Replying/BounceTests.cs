using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Mail.Incoming;
using NaraVard.Mail.Outbox;
using NaraVard.Tests.Mail.Incoming;

namespace NaraVard.Tests.Prompts.Replying;

/// <summary>Mail that comes back.</summary>
public sealed class BounceTests(Mailbox mailbox) : IClassFixture<Mailbox>
{
    private Site Site => mailbox.Site;

    [Fact]
    public async Task An_address_that_fails_for_good_gets_no_more_questions_until_its_owner_says_that_it_works()
    {
        var colleague = await AskedAsync();
        await BounceAsync(colleague, "failed", "5.1.1");
        await colleague.RingAsync("2027-01-19 10:00");
        Assert.Single(colleague.Mails());

        var visitor = await colleague.SignInAsync();
        Assert.Contains("Våra mejl kommer inte fram", (await visitor.OpenAsync("/exempel")).QuerySelector(".page-note")!.TextContent);
        var page = await visitor.OpenAsync("/konto/mejl");
        Assert.Contains("550 Användaren finns inte", page.QuerySelector("main")!.TextContent);
        using var works = await visitor.SubmitAsync("/konto/mejl");

        Assert.Null((await visitor.OpenAsync("/exempel")).QuerySelector(".page-note .notice-warn"));
        await colleague.RingAsync("2027-01-20 10:00");
        Assert.Equal(2, colleague.Mails().Count);
    }

    [Theory]
    [InlineData("failed", "5.2.2")]
    [InlineData("delayed", "4.4.1")]
    public async Task A_mailbox_that_is_full_or_slow_is_written_to_again(string action, string status)
    {
        var colleague = await AskedAsync();

        await BounceAsync(colleague, action, status);
        await colleague.RingAsync("2027-01-19 10:00");

        Assert.Equal(2, colleague.Mails().Count);
        Assert.Null((await (await colleague.SignInAsync()).OpenAsync("/exempel")).QuerySelector(".page-note"));
    }

    [Fact]
    public async Task An_address_that_mail_was_let_on_to_says_nothing_about_the_one_we_wrote_to()
    {
        var colleague = await AskedAsync();

        await BounceAsync(colleague, "failed", "5.1.1", "gammal@exempel.invalid");
        await colleague.RingAsync("2027-01-19 10:00");

        Assert.Equal(2, colleague.Mails().Count);
    }

    [Fact]
    public async Task Nobody_can_say_that_a_mail_came_back_without_its_own_address()
    {
        var colleague = await AskedAsync();

        mailbox.Deliver(Report.Text(Mailbox.Address, "failed", "5.1.1", $"smtp; 550 {colleague.Email}"));
        mailbox.Deliver(Report.Text(colleague.Mail()["Reply-To"]!, "failed", "5.1.1", "smtp; 550"));
        await mailbox.ReadAsync();
        await colleague.RingAsync("2027-01-19 10:00");

        Assert.Equal(2, colleague.Mails().Count);
    }

    [Fact]
    public async Task The_queue_tells_that_a_mail_came_back_and_does_not_offer_to_send_it_again()
    {
        var colleague = await AskedAsync();
        await BounceAsync(colleague, "failed", "5.1.1");

        var mail = await Site.AskAsync(services => services.GetRequiredService<Store>().Set<OutboxMail>().AsNoTracking().SingleAsync(m => m.To == colleague.Email && m.Key.StartsWith("prompt-")));

        Assert.Equal((OutboxState.Failed, false), (mail.State, mail.CanBeTriedAgain));
        var page = await (await Site.SignedInAsync("administrator")).OpenAsync("/admin/post?lage=gick-inte");
        Assert.DoesNotContain(page.QuerySelectorAll("tbody input[name=id]"), field => field.GetAttribute("value") == mail.Id.ToString());
        Assert.Contains("5.1.1 550 Användaren finns inte", mail.Reason);
    }

    private async Task<Colleague> AskedAsync()
    {
        Site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(Site);
        await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");
        return colleague;
    }

    private async Task BounceAsync(Colleague colleague, string action, string status, string? recipient = null)
    {
        var address = await Site.AskAsync(async services => services.GetRequiredService<ReplyAddresses>().For(
            Bounces.Kind, await services.GetRequiredService<Store>().Set<OutboxMail>().Where(m => m.To == colleague.Email && m.Key.StartsWith("prompt-")).Select(m => m.Id).SingleAsync()));
        mailbox.Deliver(Report.Text(address!, action, status, "smtp; 550 Användaren finns inte", recipient ?? colleague.Email));
        await mailbox.ReadAsync();
    }
}
