using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Outbox;

namespace NaraVard.Tests.Mail.Delivery;

/// <summary>What a mail server doesn't take, and whose fault that is.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly SmtpServer _server = new();

    [Theory]
    [InlineData("550 5.1.1 No such user here", true)]
    [InlineData("550 5.1.10 Recipient not found", true)]
    [InlineData("550 5.7.1 Relaying denied", false)]
    [InlineData("550 Not today", false)]
    [InlineData("552 5.2.2 Mailbox full", false)]
    public async Task A_receiver_that_the_server_knows_is_gone_is_written_down_as_one_whose_mail_has_come_back(string answer, bool isGone)
    {
        await using var site = SmtpSite.To(_server);
        _server.Says("RCPT", answer);
        var letter = Post.Letter();
        await site.WriteAsync([letter, letter with { Key = $"test-{Unique.Word()}" }]);

        await site.SendAsync();

        Assert.Equal(OutboxState.Failed, (await site.MailAsync(letter)).State);
        var fault = await site.AskAsync(services => services.GetRequiredService<IMailReach>().FaultAsync(letter.To, CancellationToken.None));
        Assert.Equal(isGone ? answer : null, fault?.Reason);
    }

    [Fact]
    public async Task A_server_that_takes_nothing_from_our_sender_fails_no_mail_before_the_operator_has_had_time_to_mend_it()
    {
        await using var site = SmtpSite.To(_server);
        _server.Says("MAIL", "550 5.7.1 Sender address rejected");
        var letter = Post.Letter();
        await site.WriteAsync(letter);
        await site.SendAsync();
        var refused = await site.MailAsync(letter);
        _server.SaysTheUsual();

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.SendAsync();

        Assert.Equal((OutboxState.Waiting, "550 5.7.1 Sender address rejected"), (refused.State, refused.Reason));
        Assert.Equal(OutboxState.Sent, (await site.MailAsync(letter)).State);
    }

    [Fact]
    public async Task A_server_that_takes_fewer_connections_than_we_offer_gets_all_mail_over_those_it_takes()
    {
        await using var site = SmtpSite.To(_server, ("Mail:Smtp:Connections", "4"));
        var open = 0;
        _server.Script = (place, _) => place == "HELLO" && Interlocked.Increment(ref open) > 2 ? "421 4.7.0 Too many connections" : null;
        var letters = Enumerable.Range(0, 40).Select(_ => Post.Letter()).ToList();
        await site.WriteAsync(letters);

        await site.SendAsync();

        Assert.True(open > 2);
        Assert.Equal(letters.Count, _server.Ids.Count);
        Assert.All(_server.Ids, id => Assert.Equal(1, id.Value));
    }

    [Fact]
    public async Task A_server_that_hangs_up_with_a_421_after_some_mails_is_called_again_and_costs_no_attempt()
    {
        await using var site = SmtpSite.To(_server, ("Mail:Smtp:Connections", "1"));
        var mails = 0;
        _server.Script = (place, _) => place == "MAIL" && ++mails == 4 ? "421 4.3.2 Enough on this line" : null;
        var letters = Enumerable.Range(0, 6).Select(_ => Post.Letter()).ToList();
        await site.WriteAsync(letters);

        await site.SendAsync();

        foreach (var letter in letters)
        {
            var mail = await site.MailAsync(letter);
            Assert.Equal((OutboxState.Sent, 1), (mail.State, mail.Attempts));
        }
    }

    [Fact]
    public async Task An_answer_that_is_no_answer_leaves_the_mail_unsure()
    {
        await using var site = SmtpSite.To(_server);
        _server.Says(SmtpServer.End, "abc what?");
        var letter = Post.Letter();
        await site.WriteAsync(letter);

        await site.SendAsync();

        Assert.Equal(OutboxState.Unsure, (await site.MailAsync(letter)).State);
    }

    [Fact]
    public async Task A_link_that_somebody_waits_for_goes_before_the_others_and_past_its_domains_turn()
    {
        await using var site = SmtpSite.To(_server, ("Mail:PerDomainPerMinute", "1"), ("Mail:Smtp:Connections", "1"));
        var many = Enumerable.Range(0, 5).Select(_ => Post.Letter()).ToList();
        var awaited = Enumerable.Range(0, 2).Select(_ => Post.Letter() with { IsAwaited = true }).ToList();
        await site.AskAsync(services =>
        {
            many.Concat(awaited).ToList().ForEach(services.GetRequiredService<IOutbox>().Add);
            return services.GetRequiredService<Store>().SaveChangesAsync();
        });

        await site.SendAsync();

        Assert.Equal(awaited.Select(letter => $"{letter.Key}@naravard.exempel.se").Order(StringComparer.Ordinal), _server.Ids.Keys.Order(StringComparer.Ordinal));
        foreach (var letter in many)
        {
            Assert.Equal(0, (await site.MailAsync(letter)).Attempts);
        }
    }

    public void Dispose() => _server.Dispose();
}
