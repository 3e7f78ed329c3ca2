using NaraVard.Mail.Contracts;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Transports;

namespace NaraVard.Tests.Mail.Transports;

public sealed class SmtpTests : IAsyncLifetime
{
    private readonly SmtpServer _server = new();

    private Site? _site;

    [Fact]
    public async Task Mails_are_handed_over_signed_in_and_on_one_connection()
    {
        var site = Start(("Mail:Smtp:User", "naravard"), ("Mail:Smtp:Password", "hemligt"));
        Letter[] letters = [Post.Letter("Första – å"), Post.Letter("Andra"), Post.Letter("Tredje")];
        await site.WriteAsync(letters);

        await site.SendAsync();

        var mails = _server.Taken.Select(ReceivedMail.Parse).ToList();
        Assert.Equal(letters.Select(letter => letter.Subject), mails.Select(mail => mail["Subject"]));
        Assert.Equal(letters.Select(letter => $"<{letter.Key}@naravard.exempel.se>"), mails.Select(mail => mail["Message-ID"]));
        Assert.All(mails, mail => Assert.Equal(["text/plain", "text/html"], mail.Parts.Select(part => part.Type)));
        Assert.Equal(["naravard:hemligt"], _server.SignIns.Distinct());
        Assert.Equal(1, _server.Connections);
    }

    [Fact]
    public async Task A_connection_is_kept_from_one_round_to_the_next_and_asked_first_when_it_has_rested()
    {
        var site = Start();
        await SentAsync(site, Post.Letter());
        await SentAsync(site, Post.Letter());
        site.Clock.Advance(SmtpLines.Fresh);

        await SentAsync(site, Post.Letter());

        Assert.Equal((1, 3), (_server.Connections, _server.Taken.Count));
        Assert.Single(_server.Heard, "NOOP");
    }

    [Fact]
    public async Task A_connection_that_nobody_needs_is_closed_with_a_goodbye()
    {
        var site = Start();
        await SentAsync(site, Post.Letter());
        site.Clock.Advance(SmtpLines.LongestRest);

        var mail = await SentAsync(site, Post.Letter());

        Assert.Equal((OutboxState.Sent, 2), (mail.State, _server.Connections));
        Assert.Single(_server.Heard, "QUIT");
    }

    [Fact]
    public async Task A_server_that_hung_up_between_two_mails_is_called_again_and_costs_no_attempt()
    {
        var site = Start();
        await SentAsync(site, Post.Letter());
        _server.HangUp();

        var mail = await SentAsync(site, Post.Letter());

        Assert.Equal((OutboxState.Sent, 1, 2), (mail.State, mail.Attempts, _server.Taken.Count));
    }

    [Fact]
    public async Task A_calendar_is_handed_over_too()
    {
        var site = Start();
        await site.WriteAsync([Post.Letter() with { Calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n" }]);

        await site.SendAsync();

        Assert.Contains("METHOD:CANCEL", ReceivedMail.Parse(Assert.Single(_server.Taken)).Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_refused_for_good_is_told_of_and_not_tried_again()
    {
        var site = Start();
        _server.Says("RCPT", "550 5.1.1 no such user");

        var mail = await SentAsync(site, Post.Letter());

        Assert.Equal(OutboxState.Failed, mail.State);
        Assert.Contains("no such user", mail.Reason);
    }

    [Fact]
    public async Task A_server_that_says_later_is_asked_later()
    {
        var site = Start();
        var letter = Post.Letter();
        _server.Says("RCPT", "451 4.7.1 greylisted");
        var waiting = await SentAsync(site, letter);

        _server.SaysTheUsual();
        await site.SendAsync();
        var tooSoon = _server.Taken.Count;
        site.Clock.Advance(OutboxMail.Waits[0] * (1 + OutboxMail.Spread));
        await site.SendAsync();

        Assert.Equal((OutboxState.Waiting, 1, 0), (waiting.State, waiting.Attempts, tooSoon));
        Assert.Equal(OutboxState.Sent, (await site.MailAsync(letter)).State);
        Assert.Single(_server.Taken);
    }

    [Fact]
    public async Task A_server_that_always_says_later_makes_the_mail_fail_in_the_end()
    {
        var site = Start();
        _server.Says("RCPT", "451 4.7.1 later");
        var letter = Post.Letter();
        await SentAsync(site, letter);

        foreach (var wait in OutboxMail.Waits)
        {
            site.Clock.Advance(wait * (1 + OutboxMail.Spread));
            await site.SendAsync();
        }

        var mail = await site.MailAsync(letter);
        Assert.Equal((OutboxState.Failed, OutboxMail.Waits.Length + 1), (mail.State, mail.Attempts));
    }

    [Fact]
    public async Task A_mail_whose_receipt_never_came_is_unsure_and_not_sent_again_by_itself()
    {
        var site = Start();
        _server.Says(SmtpServer.End, SmtpServer.HangsUp);
        var letter = Post.Letter();

        var mail = await SentAsync(site, letter);
        _server.SaysTheUsual();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.SendAsync();

        Assert.Equal(OutboxState.Unsure, mail.State);
        Assert.Single(_server.Taken);
    }

    [Theory]
    [InlineData("HELLO")]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData("MIDDLE")]
    public async Task A_server_that_hangs_up_before_it_has_the_whole_mail_cannot_have_taken_it(string place)
    {
        var site = Start();
        var letter = Post.Letter() with { Text = new string('x', place == "MIDDLE" ? 16_000_000 : 10) };
        _server.Says(place, SmtpServer.HangsUp);

        var mail = await SentAsync(site, letter);
        _server.SaysTheUsual();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.SendAsync();

        Assert.Equal(OutboxState.Waiting, mail.State);
        Assert.Equal(OutboxState.Sent, (await site.MailAsync(letter)).State);
        Assert.Single(_server.Taken);
    }

    [Theory]
    [InlineData("451 4.3.0 try again later", nameof(OutboxState.Waiting))]
    [InlineData("554 5.7.1 looks like spam", nameof(OutboxState.Failed))]
    public async Task What_the_server_says_of_the_whole_mail_is_believed_even_if_it_hangs_up_after(string answer, string state)
    {
        var site = Start();
        _server.Script = (place, _) => place switch { SmtpServer.End => answer, "RSET" => SmtpServer.HangsUp, _ => null };

        var mail = await SentAsync(site, Post.Letter());

        Assert.Equal(state, $"{mail.State}");
        Assert.Contains(answer[4..], mail.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("535 5.7.8 wrong password")]
    [InlineData("454 4.7.0 not right now")]
    public async Task A_sign_in_that_is_refused_is_ours_to_mend_and_no_fault_of_the_mail(string answer)
    {
        var site = Start(("Mail:Smtp:User", "naravard"), ("Mail:Smtp:Password", "hemligt"));
        _server.Says("AUTH", answer);

        Assert.Equal(OutboxState.Waiting, (await SentAsync(site, Post.Letter())).State);
    }

    [Fact]
    public async Task What_a_server_says_of_a_receiver_is_kept_without_the_address()
    {
        var site = Start();
        var letter = Post.Letter();
        _server.Says("RCPT", $"550 5.1.1 <{letter.To.ToUpperInvariant()}>: no such user");

        var mail = await SentAsync(site, letter);

        Assert.Equal("550 5.1.1 <mottagaren>: no such user", mail.Reason);
    }

    [Fact]
    public async Task A_hand_over_that_the_server_never_finished_is_unsure()
    {
        var site = Start();
        var letter = Post.Letter();
        await site.CutOffAsync(letter);

        await site.SendAsync();

        Assert.Equal(OutboxState.Unsure, (await site.MailAsync(letter)).State);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task No_server_at_all_means_later()
    {
        var site = Start();
        _server.Dispose();

        var mail = await SentAsync(site, Post.Letter());

        Assert.Equal((OutboxState.Waiting, 0), (mail.State, mail.Attempts));
    }

    [Fact]
    public async Task Without_encryption_nothing_is_said_when_encryption_is_asked_for()
    {
        var site = Start(("Mail:Smtp:Tls", "true"));

        var mail = await SentAsync(site, Post.Letter());

        Assert.Equal(OutboxState.Waiting, mail.State);
        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using var certificate = SmtpServer.SelfSigned();
        _server.Certificate = certificate;
        var site = Start(("Mail:Smtp:Tls", "true"));

        var mail = await SentAsync(site, Post.Letter());

        Assert.True(_server.StartedTls);
        Assert.Equal(OutboxState.Waiting, mail.State);
        Assert.Empty(_server.Taken);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        _server.Dispose();
    }

    private Site Start(params (string Key, string Value)[] settings) => _site = SmtpSite.To(_server, [("Mail:Smtp:Connections", "1"), .. settings]);

    private static async Task<OutboxMail> SentAsync(Site site, Letter letter)
    {
        await site.WriteAsync(letter);
        await site.SendAsync();
        return await site.MailAsync(letter);
    }
}
