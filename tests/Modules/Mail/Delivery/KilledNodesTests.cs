using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Outbox;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;
using NaraVard.Tests.Host;

namespace NaraVard.Tests.Mail.Delivery;

/// <summary>
/// Nodes that are killed (SIGKILL) at random while questions are due and go: two on one PostgreSQL, or one on SQLite. Judged by what the mail server has received, and printed.
/// </summary>
[Trait("Long", "yes")]
public sealed class KilledNodesTests : IDisposable
{
    private const int Connections = 4;
    private const int Team = 10;

    private static readonly bool IsPostgres = Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 };

    private readonly SmtpServer _smtp = new() { KeepsMails = false };

    [Theory]
    [InlineData(600, 3)]
    [InlineData(20_000, 20)]
    public async Task Every_question_is_accounted_for_and_no_mail_is_handed_over_twice(int people, int kills)
    {
        Assert.SkipWhen(SwedishHolidays.IsHoliday(DateTimeOffset.UtcNow.SwedishDate()), "Det är helgdag, och då går inga frågor.");
        using var house = new KilledServer(Path.Combine(Site.Root, "content"));
        await house.ServeOnceAsync();
        await MakeDueAsync(house, people);
        var targets = Enumerable.Range(0, kills).Select(_ => Random.Shared.Next(1, people * 9 / 10)).Order().ToList();
        var nodes = Enumerable.Range(0, IsPostgres ? 2 : 1).Select(_ => Start(house)).ToList();
        foreach (var target in targets)
        {
            await UntilTakenAsync(target);
            var one = Random.Shared.Next(nodes.Count);
            await nodes[one].KillAsync();
            nodes[one] = Start(house);
        }

        await house.UntilAsync(async store => !await Due(store).AnyAsync() && !await store.Set<OutboxMail>().AnyAsync(mail => mail.State == OutboxState.Waiting));
        await StopAsync(nodes);
        await SettleAsync(house);

        await JudgeAsync(house, people, kills);
    }

    public void Dispose() => _smtp.Dispose();

    private ServerProcess Start(KilledServer house) => house.Start(
        [.. SmtpSite.Usual(_smtp).Append(("Mail:Smtp:Connections", $"{Connections}")).Append(("Mail:PerDomainPerMinute", "0")).Append(("Logging:LogLevel:Default", "Warning")).Select(setting => $"--{setting.Item1}={setting.Item2}")]);

    private static IQueryable<PromptSchedule> Due(Store store)
    {
        var now = DateTimeOffset.UtcNow;
        return store.Set<PromptSchedule>().Where(schedule => schedule.NextAt <= now);
    }

    private static async Task MakeDueAsync(KilledServer house, int people)
    {
        await house.AskAsync(store =>
        {
            store.Add(new NaraVard.People.Organisations.Organisation { Code = "KILLED", Name = "Prövningen", Kind = "demo", Level = SystemLevel.Organisation });
            return store.SaveChangesAsync();
        });
        foreach (var batch in Enumerable.Range(0, people).Chunk(500))
        {
            await house.AskAsync(store =>
            {
                foreach (var team in batch.Chunk(Team))
                {
                    AddTeam(store, team);
                }

                return store.SaveChangesAsync();
            });
        }
    }

    // At all hours of all days, so that it doesn't matter when this is run.
    private static void AddTeam(Store store, int[] numbers)
    {
        var since = DateTimeOffset.UtcNow.AddMinutes(-1);
        LearningCycle? cycle = null;
        foreach (var number in numbers)
        {
            var account = Account.Create($"person{number}@exempel.se", $"Person {number}");
            (account.NormalizedEmail, account.NormalizedUserName, account.EmailConfirmed) = (account.Email!.ToUpperInvariant(), account.Email.ToUpperInvariant(), true);
            var hours = OwnHours.Usual(account.Id);
            Assert.Null(hours.Change(OwnHours.NightDays, TimeOnly.MinValue, new TimeOnly(23, 59)));
            cycle ??= LearningCycle.Start(new CyclePlan("Lugnare morgnar", "Att förstå mornarna", SystemLevel.Team), "KILLED", grownFrom: null, account.Id, since).Value;
            cycle.Welcome(account.Id, since);
            var schedule = PromptSchedule.For(account.Id, cycle.Id);
            var at = since.InSweden();
            schedule.Ask(Rhythm.Weekly, at.DayOfWeek, TimeOnly.FromDateTime(at.DateTime), hours, since.AddMinutes(-1));
            store.AddRange(account, new AccountMembership { AccountId = account.Id, OrganisationCode = "KILLED", Role = Role.Practitioner }, hours, schedule);
        }

        store.Add(cycle!);
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

    private async Task JudgeAsync(KilledServer house, int people, int kills)
    {
        var prompts = await house.AskAsync(store => store.Set<ReflectionPrompt>().Select(prompt => new { prompt.Id, prompt.AccountId }).ToListAsync());
        var states = await house.AskAsync(store => store.Set<OutboxMail>().Select(mail => new { mail.Key, mail.State, mail.Decision }).ToListAsync());
        var (sent, unsure) = (states.Where(mail => mail.State == OutboxState.Sent).ToList(), states.Where(mail => mail.State == OutboxState.Unsure).ToList());
        var arrived = unsure.Count(mail => _smtp.Ids.ContainsKey(Id(mail.Key)));
        var duplicates = _smtp.Ids.Values.Sum(times => times - 1);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Räknat: {people} frågor, {kills} dödade noder på {(IsPostgres ? "PostgreSQL" : "SQLite")}: {sent.Count} skickade, {unsure.Count} osäkra (varav {arrived} hade kommit fram), {duplicates} dubbletter");

        Assert.Equal(people, prompts.Count);
        Assert.Equal(people, prompts.Select(prompt => prompt.AccountId).Distinct().Count());
        Assert.Equal(prompts.Select(prompt => ReflectionPrompt.MailKey(prompt.Id)).Order(StringComparer.Ordinal), states.Select(mail => mail.Key).Order(StringComparer.Ordinal));
        Assert.Equal(0, duplicates);
        Assert.Equal(people, sent.Count + unsure.Count);
        Assert.All(sent, mail => Assert.True(_smtp.Ids.ContainsKey(Id(mail.Key)), $"{mail.Key} sägs vara skickat men har inte kommit."));
        Assert.All(unsure, mail => Assert.Equal(UnsureDecision.Kept, mail.Decision));
        Assert.InRange(unsure.Count, 0, kills * Connections);
        Assert.Empty(_smtp.Ids.Keys.Except(states.Select(mail => Id(mail.Key))));
    }

    private static string Id(string key) => $"{key}@naravard.exempel.se";
}
