using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Outbox;
using NaraVard.Tests.Host;

namespace NaraVard.Tests.Mail.Delivery;

/// <summary>
/// Nodes that are killed (SIGKILL) at random while they send: two on one PostgreSQL, or one on SQLite. Judged by what the mail server has received, and printed.
/// </summary>
[Trait("Long", "yes")]
public sealed class KilledNodesTests : IDisposable
{
    private const int Connections = 4;

    private static readonly bool IsPostgres = Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 };

    private readonly string _noContent = Directory.CreateTempSubdirectory("naravard-tomt-").FullName;
    private readonly SmtpServer _smtp = new() { KeepsMails = false };

    [Theory]
    [InlineData(600, 3)]
    [InlineData(20_000, 20)]
    public async Task Every_mail_is_accounted_for_and_none_is_handed_over_twice(int mails, int kills)
    {
        using var house = new KilledServer(_noContent);
        await house.ServeOnceAsync();
        await WriteAsync(house, mails);
        var targets = Enumerable.Range(0, kills).Select(_ => Random.Shared.Next(1, mails * 9 / 10)).Order().ToList();
        var nodes = Enumerable.Range(0, IsPostgres ? 2 : 1).Select(_ => Start(house)).ToList();
        foreach (var target in targets)
        {
            await UntilTakenAsync(target);
            var one = Random.Shared.Next(nodes.Count);
            await nodes[one].KillAsync();
            nodes[one] = Start(house);
        }

        await house.UntilAsync(async store => !await store.Set<OutboxMail>().AnyAsync(mail => mail.State == OutboxState.Waiting));
        await StopAsync(nodes);
        await SettleAsync(house);

        await JudgeAsync(house, mails, kills);
    }

    public void Dispose()
    {
        _smtp.Dispose();
        Directory.Delete(_noContent, recursive: true);
    }

    private ServerProcess Start(KilledServer house) => house.Start(
        [.. SmtpSite.Usual(_smtp).Append(("Mail:Smtp:Connections", $"{Connections}")).Append(("Mail:PerDomainPerMinute", "0")).Append(("Logging:LogLevel:Default", "Warning")).Select(setting => $"--{setting.Item1}={setting.Item2}")]);

    private static async Task WriteAsync(KilledServer house, int mails)
    {
        foreach (var batch in Enumerable.Range(0, mails).Chunk(500))
        {
            await house.AskAsync(store =>
            {
                store.AddRange(batch.Select(number => OutboxMail.From(Post.Letter() with { Key = $"killed-{number}" }, DateTimeOffset.UtcNow)));
                return store.SaveChangesAsync();
            });
        }
    }

    private async Task UntilTakenAsync(int count)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        for (var until = DateTime.UtcNow.AddMinutes(5); _smtp.Ids.Count < count; await ticks.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(DateTime.UtcNow < until, $"{_smtp.Ids.Count} mejl har kommit; väntar på {count}.");
        }
    }

    private static async Task StopAsync(IEnumerable<ServerProcess> nodes)
    {
        foreach (var node in nodes)
        {
            await node.StopAsync();
            await node.DisposeAsync();
        }
    }

    // What the killed ones had under way is settled once it is old. Instead of waiting, it is made old.
    private async Task SettleAsync(KilledServer house)
    {
        var old = DateTimeOffset.UtcNow - SettleAbandoned.LongestHandOver - TimeSpan.FromSeconds(1);
        await house.AskAsync(store => store.Set<OutboxMail>().Where(mail => mail.State == OutboxState.HandingOver).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.StateSince, old)));
        await using var node = Start(house);
        await house.UntilAsync(async store => !await store.Set<OutboxMail>().AnyAsync(mail => mail.State == OutboxState.HandingOver));
        await node.StopAsync();
    }

    private async Task JudgeAsync(KilledServer house, int mails, int kills)
    {
        var states = await house.AskAsync(store => store.Set<OutboxMail>().Select(mail => new { mail.Key, mail.State, mail.Decision }).ToListAsync());
        var (sent, unsure) = (states.Where(mail => mail.State == OutboxState.Sent).ToList(), states.Where(mail => mail.State == OutboxState.Unsure).ToList());
        var arrived = unsure.Count(mail => _smtp.Ids.ContainsKey(Id(mail.Key)));
        var duplicates = _smtp.Ids.Values.Sum(times => times - 1);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Räknat: {mails} mejl, {kills} dödade noder på {(IsPostgres ? "PostgreSQL" : "SQLite")}: {sent.Count} skickade, {unsure.Count} osäkra (varav {arrived} hade kommit fram), {duplicates} dubbletter");

        Assert.Equal(0, duplicates);
        Assert.Equal(mails, sent.Count + unsure.Count);
        Assert.All(sent, mail => Assert.True(_smtp.Ids.ContainsKey(Id(mail.Key)), $"{mail.Key} sägs vara skickat men har inte kommit."));
        Assert.All(unsure, mail => Assert.Equal(UnsureDecision.Kept, mail.Decision));
        Assert.InRange(unsure.Count, 0, kills * Connections);
        Assert.Empty(_smtp.Ids.Keys.Except(states.Select(mail => Id(mail.Key))));
    }

    private static string Id(string key) => $"{key}@naravard.exempel.se";
}
