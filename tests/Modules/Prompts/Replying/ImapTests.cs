using Microsoft.Extensions.DependencyInjection;
using NaraVard.Mail.Incoming;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Replying;

/// <summary>The answers come to a mailbox on a server.</summary>
public sealed class ImapTests : IAsyncLifetime
{
    private readonly ImapServer _server = new();
    private readonly ImapServer _plain = new() { TakesMarks = false };

    private Site? _site;

    [Fact]
    public async Task An_answer_is_taken_in_once_and_taken_away_and_others_mail_stays_with_a_mark()
    {
        var site = await StartAsync(_server);
        var (colleague, cycle, question) = await AskedAsync(site);
        _server.Deliver(Mailbox.Reply(question, "Skrivet på bussen."));
        _server.Deliver("From: nagon@exempel.se\nTo: svar@naravard.exempel.se\nSubject: Hej\n\nHär är jag.");
        _server.Deliver("From: nagon@exempel.se\nTo: svar@naravard.exempel.se\nSubject: Bort\n\nDen här ska någon annan ångra.", "\\Deleted");

        await ReadAsync(site);
        await ReadAsync(site);

        Assert.Equal(["Skrivet på bussen."], await colleague.DrawerAsync(cycle));
        Assert.Equal([ImapInbox.NotOurs, "\\Deleted"], _server.Marks);
        Assert.Equal(["svar hemligt"], _server.SignIns.Distinct());
    }

    [Fact]
    public async Task An_answer_that_somebody_has_looked_at_in_the_mailbox_is_taken_in_all_the_same()
    {
        var site = await StartAsync(_server);
        var (colleague, cycle, question) = await AskedAsync(site);
        _server.Deliver(Mailbox.Reply(question, "Redan öppnat."), "\\Seen");

        await ReadAsync(site);

        Assert.Equal(["Redan öppnat."], await colleague.DrawerAsync(cycle));
        Assert.Empty(_server.Marks);
    }

    [Fact]
    public async Task A_server_that_takes_no_marks_of_ours_shows_by_what_is_seen()
    {
        var site = await StartAsync(_plain);
        var (colleague, cycle, question) = await AskedAsync(site);
        _plain.Deliver(Mailbox.Reply(question, "Utan märken."));
        _plain.Deliver("From: nagon@exempel.se\nTo: svar@naravard.exempel.se\nSubject: Hej\n\nHär är jag.");

        await ReadAsync(site);
        await ReadAsync(site);

        Assert.Equal(["Utan märken."], await colleague.DrawerAsync(cycle));
        Assert.Equal(["\\Seen"], _plain.Marks);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await (_site?.DisposeAsync() ?? default);
        _server.Dispose();
        _plain.Dispose();
    }

    private async Task<Site> StartAsync(ImapServer server)
    {
        var site = _site = new Site();
        foreach (var (key, value) in new[] { ("Address", Mailbox.Address), ("Imap:Host", "127.0.0.1"), ("Imap:Port", $"{server.Port}"), ("Imap:Tls", "none"), ("Imap:User", "svar"), ("Imap:Password", "hemligt") })
        {
            site.Settings[$"Mail:Inbox:{key}"] = value;
        }

        site.Clock.SetTo(MondayMorning.Now);
        await site.InitializeAsync();
        return site;
    }

    private static async Task<(Colleague Colleague, Guid Cycle, ReceivedMail Question)> AskedAsync(Site site)
    {
        var colleague = await Colleague.AtAsync(site);
        var cycle = await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");
        return (colleague, cycle, colleague.Mail());
    }

    private static Task<int> ReadAsync(Site site) => site.AskAsync(services => services.GetRequiredService<ReadInbox>().RunAsync(CancellationToken.None));
}
