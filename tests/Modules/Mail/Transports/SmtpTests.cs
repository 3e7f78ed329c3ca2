using NaraVard.Mail.Contracts;
using NaraVard.Mail.Outbox;

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
        await WriteAsync(site, letters);

        await site.SendAsync();

        var mails = _server.Taken.Select(ReceivedMail.Parse).ToList();
        Assert.Equal(letters.Select(letter => letter.Subject), mails.Select(mail => mail["Subject"]));
        Assert.Equal(letters.Select(letter => $"<{letter.Key}@naravard.exempel.se>"), mails.Select(mail => mail["Message-ID"]));
        Assert.All(mails, mail => Assert.Equal(["text/plain", "text/html"], mail.Parts.Select(part => part.Type)));
        Assert.Equal(["naravard:hemligt"], _server.SignIns.Distinct());
        Assert.True(_server.Connections < letters.Length);
    }

    [Fact]
    public async Task A_calendar_is_handed_over_too()
    {
        var site = Start();
        await WriteAsync(site, [Post.Letter() with { Calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n" }]);

        await site.SendAsync();

        Assert.Contains("METHOD:CANCEL", ReceivedMail.Parse(Assert.Single(_server.Taken)).Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_refused_for_good_is_told_of_and_not_tried_again()
    {
        var site = Start();
        _server.Refusal = "550 5.1.1 no such user";

        var mail = await SentAsync(site, Post.Letter());

        Assert.Equal(OutboxState.Failed, mail.State);
        Assert.Contains("no such user", mail.Reason);
    }

    [Fact]
    public async Task A_server_that_says_later_is_asked_later()
    {
        var site = Start();
        var letter = Post.Letter();
        _server.Refusal = "451 4.7.1 greylisted";
        var waiting = await SentAsync(site, letter);

        _server.Refusal = null;
        await site.SendAsync();
        var tooSoon = _server.Taken.Count;
        site.Clock.Advance(OutboxMail.Waits[0]);
        await site.SendAsync();

        Assert.Equal((OutboxState.Waiting, 1, 0), (waiting.State, waiting.Attempts, tooSoon));
        Assert.Equal(OutboxState.Sent, (await site.MailAsync(letter)).State);
        Assert.Single(_server.Taken);
    }

    [Fact]
    public async Task A_server_that_always_says_later_makes_the_mail_fail_in_the_end()
    {
        var site = Start();
        _server.Refusal = "451 4.7.1 later";
        var letter = Post.Letter();
        await SentAsync(site, letter);

        foreach (var wait in OutboxMail.Waits)
        {
            site.Clock.Advance(wait);
            await site.SendAsync();
        }

        var mail = await site.MailAsync(letter);
        Assert.Equal((OutboxState.Failed, OutboxMail.Waits.Length + 1), (mail.State, mail.Attempts));
    }

    [Fact]
    public async Task A_mail_whose_receipt_never_came_is_unsure_and_not_sent_again_by_itself()
    {
        var site = Start();
        _server.HangsUpAfterData = true;
        var letter = Post.Letter();

        var mail = await SentAsync(site, letter);
        _server.HangsUpAfterData = false;
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.SendAsync();

        Assert.Equal(OutboxState.Unsure, mail.State);
        Assert.Single(_server.Taken);
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

        Assert.Equal(OutboxState.Waiting, mail.State);
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

    private Site Start(params (string Key, string Value)[] settings)
    {
        (string, string)[] usual =
        [
            ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{_server.Port}"), ("Mail:Smtp:Tls", "false"),
            ("Mail:From", "naravard@exempel.se"), ("Mail:Domain", "naravard.exempel.se"), ("Site:Address", "https://naravard.exempel.se"),
        ];
        _site = new Site();
        foreach (var (key, value) in usual.Concat(settings))
        {
            _site.Settings[key] = value;
        }

        return _site;
    }

    private static async Task<OutboxMail> SentAsync(Site site, Letter letter)
    {
        await site.WriteAsync(letter);
        await site.SendAsync();
        return await site.MailAsync(letter);
    }

    private static async Task WriteAsync(Site site, IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
        {
            await site.WriteAsync(letter);
        }
    }
}
