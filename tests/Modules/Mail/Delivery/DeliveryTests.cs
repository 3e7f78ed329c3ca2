using Microsoft.Extensions.DependencyInjection;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Outbox;

namespace NaraVard.Tests.Mail.Delivery;

/// <summary>How the waiting mails go, all together. The job rings by itself too, so the server is set up before there is anything to send.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly SmtpServer _server = new();

    [Fact]
    public async Task A_server_that_is_away_costs_no_mail_an_attempt_and_is_left_in_peace_for_a_while()
    {
        await using var site = SmtpSite.To(_server);
        _server.Stop();
        var letters = await WrittenAsync(site, 10);
        await site.SendAsync();
        var away = await MailsAsync(site, letters);
        _server.StartAgain();

        await site.SendAsync();
        var tooSoon = _server.Connections;
        site.Clock.Advance(MailPause.Longest);
        await site.SendAsync();

        Assert.All(away, mail => Assert.Equal((OutboxState.Waiting, 0), (mail.State, mail.Attempts)));
        Assert.Equal(0, tooSoon);
        Assert.All(await MailsAsync(site, letters), mail => Assert.Equal((OutboxState.Sent, 1), (mail.State, mail.Attempts)));
    }

    [Fact]
    public async Task A_server_that_goes_away_in_the_middle_costs_only_the_mails_that_were_under_way()
    {
        await using var site = SmtpSite.To(_server, ("Mail:Smtp:Connections", "3"));
        var taken = 0;
        _server.Script = (place, _) =>
        {
            if (place == "MAIL" && Interlocked.Increment(ref taken) == 8)
            {
                _server.HangUp();
            }

            return taken >= 8 && place is ("HELLO" or "MAIL") ? SmtpServer.HangsUp : null;
        };
        var letters = await WrittenAsync(site, 20);

        await site.SendAsync();
        var stopped = await MailsAsync(site, letters);
        _server.SaysTheUsual();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.SendAsync();

        Assert.InRange(stopped.Count(mail => mail.State == OutboxState.Waiting && mail.Attempts > 0), 0, 3);
        Assert.InRange(stopped.Count(mail => mail.State == OutboxState.Waiting), 10, 15);
        var after = await MailsAsync(site, letters);
        Assert.Equal(letters.Count, after.Count(mail => mail.State == OutboxState.Sent) + after.Count(mail => mail.State == OutboxState.Unsure));
        Assert.All(_server.Ids, id => Assert.Equal(1, id.Value));
    }

    [Fact]
    public async Task As_many_mails_are_under_way_at_once_as_there_are_connections()
    {
        await using var site = SmtpSite.To(_server, ("Mail:Smtp:Connections", "4"));
        var (waiting, all) = (0, new TaskCompletionSource());
        _server.Waits = place =>
        {
            if (place == SmtpServer.End && Interlocked.Increment(ref waiting) == 4)
            {
                all.SetResult();
            }

            return place == SmtpServer.End ? all.Task.WaitAsync(TimeSpan.FromSeconds(15)) : Task.CompletedTask;
        };
        await WrittenAsync(site, 8);

        await site.SendAsync();

        Assert.Equal((4, 8), (_server.Connections, _server.Taken.Count));
    }

    [Fact]
    public async Task A_ring_while_a_round_is_under_way_goes_home_again()
    {
        await using var site = SmtpSite.To(_server);
        var (came, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        _server.Waits = place =>
        {
            came.TrySetResult();
            return go.Task;
        };
        var letters = await WrittenAsync(site, 1);
        var round = site.SendAsync();
        await came.Task;

        await site.AskAsync(async services =>
        {
            await services.GetRequiredService<SendWaitingMail>().RingAsync(CancellationToken.None);
            return 0;
        });
        var stillUnderWay = !round.IsCompleted;
        go.SetResult();
        await round;

        Assert.True(stillUnderWay);
        Assert.Equal(OutboxState.Sent, Assert.Single(await MailsAsync(site, letters)).State);
    }

    [Fact]
    public async Task A_server_that_greylists_gets_each_mail_again_later_and_takes_it_once()
    {
        await using var site = SmtpSite.To(_server);
        HashSet<string> seen = [];
        _server.Script = (place, line) =>
        {
            lock (seen)
            {
                return place == "RCPT" && seen.Add(line) ? "451 4.7.1 greylisted, come back later" : null;
            }
        };
        var letters = await WrittenAsync(site, 12);

        await site.SendAsync();
        var first = _server.Taken.Count;
        site.Clock.Advance(OutboxMail.Waits[0] * (1 + OutboxMail.Spread));
        await site.SendAsync();

        Assert.Equal(0, first);
        Assert.All(await MailsAsync(site, letters), mail => Assert.Equal((OutboxState.Sent, 2), (mail.State, mail.Attempts)));
        Assert.Equal(letters.Count, _server.Ids.Count);
        Assert.All(_server.Ids, id => Assert.Equal(1, id.Value));
    }

    [Fact]
    public async Task A_domain_that_has_had_its_mails_waits_and_others_pass_by()
    {
        await using var site = SmtpSite.To(_server, ("Mail:PerDomainPerMinute", "1"));
        var slow = await WrittenAsync(site, 5);
        var others = Enumerable.Range(0, 5).Select(i => Post.Letter() with { To = $"nagon@{Unique.Word()}.exempel.se" }).ToList();
        await site.WriteAsync(others);

        await site.SendAsync();
        await site.SendAsync();
        var (slowFirst, othersFirst) = (await MailsAsync(site, slow), await MailsAsync(site, others));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendAsync();

        Assert.Equal(1, slowFirst.Count(mail => mail.State == OutboxState.Sent));
        Assert.All(slowFirst.Where(mail => mail.State == OutboxState.Waiting), mail => Assert.Equal(0, mail.Attempts));
        Assert.All(othersFirst, mail => Assert.Equal(OutboxState.Sent, mail.State));
        Assert.Equal(2, (await MailsAsync(site, slow)).Count(mail => mail.State == OutboxState.Sent));
    }

    [Fact]
    public async Task No_minute_has_more_mails_to_a_domain_than_set_wherever_it_begins()
    {
        const int Limit = 12;
        await using var site = SmtpSite.To(_server, ("Mail:PerDomainPerMinute", $"{Limit}"));
        var letters = await WrittenAsync(site, 30);
        for (var i = 0; i < 30; i++)
        {
            await site.SendAsync();
            site.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        var sent = (await MailsAsync(site, letters)).Select(mail => mail.StateSince).Order().ToList();
        Assert.Equal(letters.Count, _server.Taken.Count);
        Assert.All(sent, from => Assert.InRange(sent.Count(at => at >= from && at < from.AddSeconds(59)), 1, Limit));
    }

    [Fact]
    public void Mails_that_are_refused_together_do_not_come_back_together_and_each_by_its_own_id()
    {
        var now = DateTimeOffset.UnixEpoch;
        var mails = Enumerable.Range(0, 50).Select(_ => OutboxMail.From(Post.Letter(), now)).ToList();
        foreach (var mail in mails)
        {
            mail.Claim(now);
            mail.Settle(new HandOver(HandOverKind.NotNow, "451 later"), sendsUnsure: false, now);
        }

        var first = mails.Select(mail => mail.TryAt).ToList();
        mails.ForEach(mail => mail.Settle(new HandOver(HandOverKind.NotNow, "451 later"), sendsUnsure: false, now));

        Assert.All(first, at => Assert.InRange(at - now, OutboxMail.Waits[0], OutboxMail.Waits[0] * (1 + OutboxMail.Spread)));
        Assert.InRange(first.Distinct().Count(), 25, 50);
        Assert.Equal(first, mails.Select(mail => mail.TryAt));
    }

    public void Dispose() => _server.Dispose();

    private static async Task<List<Letter>> WrittenAsync(Site site, int count)
    {
        var letters = Enumerable.Range(0, count).Select(_ => Post.Letter()).ToList();
        await site.WriteAsync(letters);
        return letters;
    }

    private static async Task<List<OutboxMail>> MailsAsync(Site site, IEnumerable<Letter> letters)
    {
        List<OutboxMail> mails = [];
        foreach (var letter in letters)
        {
            mails.Add(await site.MailAsync(letter));
        }

        return mails;
    }
}
