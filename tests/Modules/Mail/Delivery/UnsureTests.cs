using NaraVard.Mail.Outbox;
using NaraVard.Mail.Transports;

namespace NaraVard.Tests.Mail.Delivery;

/// <summary>Mails that may or may not have arrived: what is done with them is the operator's rule, and the row tells.</summary>
public sealed class UnsureTests : IDisposable
{
    private readonly SmtpServer _server = new();

    [Fact]
    public async Task By_default_it_stays_with_the_administrator_and_says_so()
    {
        await using var site = SmtpSite.To(_server);
        var letter = Post.Letter();
        _server.Says(SmtpServer.End, SmtpServer.HangsUp);
        await site.WriteAsync(letter);

        await site.SendAsync();

        var mail = await site.MailAsync(letter);
        Assert.Equal((OutboxState.Unsure, UnsureDecision.Kept), (mail.State, mail.Decision));
        Assert.NotNull(mail.DecidedAt);
    }

    [Fact]
    public async Task With_the_other_rule_it_is_sent_again_with_the_same_id_and_the_row_still_tells_when_it_has_arrived()
    {
        await using var site = SmtpSite.To(_server, ("Mail:Unsure", "resend"));
        var letter = Post.Letter();
        _server.Says(SmtpServer.End, SmtpServer.HangsUp);
        await site.WriteAsync(letter);
        await site.SendAsync();
        var unsure = await site.MailAsync(letter);
        _server.SaysTheUsual();

        site.Clock.Advance(OutboxMail.Waits[0] * (1 + OutboxMail.Spread));
        await site.SendAsync();

        Assert.Equal((OutboxState.Waiting, UnsureDecision.SentAgain), (unsure.State, unsure.Decision));
        var sent = await site.MailAsync(letter);
        Assert.Equal((OutboxState.Sent, UnsureDecision.SentAgain, unsure.DecidedAt), (sent.State, sent.Decision, sent.DecidedAt));
        Assert.Equal(2, Assert.Single(_server.Ids).Value);
    }

    [Fact]
    public async Task What_is_cut_off_every_time_is_left_to_the_administrator_in_the_end()
    {
        await using var site = SmtpSite.To(_server, ("Mail:Unsure", "resend"));
        var letter = Post.Letter();
        _server.Says(SmtpServer.End, SmtpServer.HangsUp);
        await site.WriteAsync(letter);
        for (var i = 0; i < OutboxMail.Waits.Length + 3; i++)
        {
            await site.SendAsync();
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        var mail = await site.MailAsync(letter);
        Assert.Equal((OutboxState.Unsure, UnsureDecision.Kept, OutboxMail.Waits.Length + 1), (mail.State, mail.Decision, mail.Attempts));
    }

    [Theory]
    [InlineData("keep", nameof(OutboxState.Unsure), nameof(UnsureDecision.Kept))]
    [InlineData("resend", nameof(OutboxState.Waiting), nameof(UnsureDecision.SentAgain))]
    public async Task The_rule_holds_for_a_node_that_was_killed_in_the_middle_too(string rule, string state, string decision)
    {
        await using var site = SmtpSite.To(_server, ("Mail:Unsure", rule));
        var letter = Post.Letter();
        await site.CutOffAsync(letter);

        await site.SendAsync();

        var mail = await site.MailAsync(letter);
        Assert.Equal((state, decision, 0), ($"{mail.State}", $"{mail.Decision}", _server.Taken.Count));
    }

    [Fact, Trait("Long", "yes")]
    public async Task A_server_that_takes_too_long_to_say_that_it_has_the_mail_makes_it_unsure()
    {
        await using var site = SmtpSite.To(_server);
        var letter = Post.Letter();
        _server.Waits = place => place == SmtpServer.End ? Task.Delay(SmtpTransport.Patience * 2) : Task.CompletedTask;
        await site.WriteAsync(letter);

        await site.SendAsync();

        Assert.Equal(OutboxState.Unsure, (await site.MailAsync(letter)).State);
    }

    public void Dispose() => _server.Dispose();
}
