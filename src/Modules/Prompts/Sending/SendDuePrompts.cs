using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Sending;

/// <summary>
/// Asks what is due. The prompt, its mail and the next date are one save, so a question is asked if and only if its mail is
/// kept. May run on several nodes at once and ring any number of times: the schedule's version and the keys of the prompts
/// let only one through.
/// </summary>
internal sealed partial class SendDuePrompts(
    Store store, ICycles cycles, IPeople people, ChooseQuestion choose, PromptLetter letter, IOutbox outbox, TimeProvider clock, ILogger<SendDuePrompts> log)
{
    private const int Batch = 500;

    /// <returns>How many questions were asked.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var asked = 0;
        List<Guid> due;
        do
        {
            due = await DueAsync(ct);
            foreach (var id in due)
            {
                asked += await TryAskAsync(id, ct) ? 1 : 0;
            }
        }
        while (due.Count == Batch);
        return asked;
    }

    private Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return store.Set<PromptSchedule>().Where(schedule => schedule.NextAt != null && schedule.NextAt <= now)
            .OrderBy(schedule => schedule.NextAt).ThenBy(schedule => schedule.Id).Select(schedule => schedule.Id).Take(Batch).ToListAsync(ct);
    }

    private async Task<bool> TryAskAsync(Guid id, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        var schedule = await store.Set<PromptSchedule>().SingleAsync(s => s.Id == id, ct);
        var now = clock.GetUtcNow();
        if (schedule.NextAt is not { } at || at > now)
        {
            return false;
        }

        var isAsked = await AskAsync(schedule, now, ct);
        try
        {
            await store.SaveChangesAsync(ct);
            return isAsked;
        }
        catch (DbUpdateException another)
        {
            // Another node, the person's other schedule or the person came first. What is still due is seen at the next ring.
            LogCameSecond(another, id);
            return false;
        }
    }

    private async Task<bool> AskAsync(PromptSchedule schedule, DateTimeOffset now, CancellationToken ct)
    {
        var cycle = await cycles.FindAsync(schedule.CycleId, schedule.AccountId, ct);
        var to = await people.ContactAsync(schedule.AccountId, ct);
        if (cycle is null or { IsEnded: true } || to is null)
        {
            schedule.Stop();
            return false;
        }

        var hours = await OwnHours.OfAsync(store, schedule.AccountId, ct);
        if (!hours.Allow(now))
        {
            schedule.Postpone(hours.FirstAfter(now, schedule.Time));
            return false;
        }

        var today = now.SwedishDate();
        var chosen = await ReflectionPrompt.IsAskedOnAsync(store, schedule.AccountId, today, ct) ? null : await choose.RunAsync(schedule.AccountId, cycle.Level, ct);
        if (chosen is null)
        {
            schedule.Postpone(hours.FirstFrom(today.AddDays(1), schedule.Time));
            return false;
        }

        var prompt = ReflectionPrompt.Of(schedule, chosen, schedule.Occurrence, now);
        store.Add(prompt);
        outbox.Add(letter.Write(prompt, schedule, chosen.Why, to));
        schedule.Advance(prompt.Id, hours, now);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Schemat {Schedule} ändrades av någon annan medan frågan valdes.")]
    private partial void LogCameSecond(Exception exception, Guid schedule);
}
