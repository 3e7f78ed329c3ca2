using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel;
using NaraVard.Mail.Outbox;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Sending;

/// <summary>More than a batch of people are due, on two nodes that are cut off again and again in the middle of their rounds.</summary>
public sealed class CutOffTests
{
    private const int People = 1_200;
    private const int Cuts = 20;

    [Fact]
    public async Task However_often_a_round_is_cut_off_each_question_is_asked_once_with_its_mail()
    {
        using var database = TestDatabase.Create();
        await using var one = new Site().On(database);
        one.Clock.SetTo(MondayMorning.Now);
        var people = await SeedAsync(one);
        await using var other = new Site().On(database);
        foreach (var node in new[] { one, other })
        {
            node.Clock.SetTo(MondayMorning.Now.AddDays(1).AddHours(3));
        }

        var chance = new Random(8);

        for (var i = 0; i < Cuts; i++)
        {
            await Task.WhenAll(CutAsync(one, chance.Next(400)), CutAsync(other, chance.Next(400)));
        }

        await RingAsync(one, CancellationToken.None);
        await RingAsync(other, CancellationToken.None);

        var now = one.Clock.GetUtcNow();
        var (prompts, mails, due) = await one.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            return (
                await store.Set<ReflectionPrompt>().Select(prompt => new { prompt.Id, prompt.AccountId }).ToListAsync(),
                await store.Set<OutboxMail>().Where(mail => mail.Key.StartsWith("prompt-")).Select(mail => mail.Key).ToListAsync(),
                await store.Set<PromptSchedule>().CountAsync(schedule => schedule.NextAt <= now));
        });
        Assert.Equal(0, due);
        Assert.Equal(People, prompts.Count(prompt => people.Contains(prompt.AccountId)));
        Assert.Equal(People, prompts.Select(prompt => prompt.AccountId).Where(people.Contains).Distinct().Count());
        Assert.Equal(prompts.Select(prompt => ReflectionPrompt.MailKey(prompt.Id)).Order(), mails.Order());
    }

    private static async Task CutAsync(Site node, int after)
    {
        using var cut = new CancellationTokenSource(after);
        try
        {
            await RingAsync(node, cut.Token);
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or DbUpdateException or System.Data.Common.DbException)
        {
            // As a server that is killed: what was saved stands, the rest is as it was.
        }
    }

    private static Task<int> RingAsync(Site node, CancellationToken ct) => node.AskAsync(services => services.GetRequiredService<SendDuePrompts>().RunAsync(ct));

    private static Task<HashSet<Guid>> SeedAsync(Site site) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        HashSet<Guid> people = [];
        var now = MondayMorning.Now;
        for (var i = 0; i < People; i++)
        {
            var account = Account.Create($"{Unique.Word()}@exempel.se", "Åsa Ek");
            (account.NormalizedEmail, account.NormalizedUserName) = (account.Email!.ToUpperInvariant(), account.Email.ToUpperInvariant());
            var cycle = LearningCycle.Start(new CyclePlan("Lugnare morgnar", "Att förstå mornarna", SystemLevel.Team), DemoOrganisation.Code, grownFrom: null, account.Id, now).Value;
            var schedule = PromptSchedule.For(account.Id, cycle.Id);
            schedule.Ask(Rhythm.Weekly, DayOfWeek.Tuesday, new TimeOnly(10, 0), OwnHours.Usual(account.Id), now);
            people.Add(account.Id);
            store.AddRange(account, new AccountMembership { AccountId = account.Id, OrganisationCode = DemoOrganisation.Code, Role = Role.Practitioner }, cycle, schedule);
        }

        await store.SaveChangesAsync();
        return people;
    });
}
