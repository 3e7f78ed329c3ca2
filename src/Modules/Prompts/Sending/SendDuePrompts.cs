using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Sending;

/// <summary>
/// Asks what is due, some hundred people in one save. The prompts, their mail and the next dates are rows of that save, so a question is asked if and only
/// if its mail is kept. May run on several nodes at once, ring any number of times and be killed anywhere: the schedules' versions and the keys of the
/// prompts let only one through, and a save that came second is made again person by person.
/// </summary>
internal sealed partial class SendDuePrompts(Store store, ReadDue read, AskPerson ask, TimeProvider clock, ILogger<SendDuePrompts> log)
{
    public const int Batch = 500;

    /// <returns>How many questions were asked.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var asked = 0;
        HashSet<Guid> left = [];
        List<Guid> due;
        do
        {
            due = await DueAsync(left, ct);
            Guid[] people = [.. due.Distinct()];
            asked += await TryAskAsync(people, ct) ?? await AskOneByOneAsync(people, left, ct);
        }
        while (due.Count == Batch);
        return asked;
    }

    /// <summary>The accounts of the schedules that are due, the earliest first; one as many times as it has schedules.</summary>
    private Task<List<Guid>> DueAsync(HashSet<Guid> left, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = store.Set<PromptSchedule>().Where(schedule => schedule.NextAt != null && schedule.NextAt <= now);
        return (left.Count == 0 ? due : due.Where(schedule => !left.Contains(schedule.AccountId)))
            .OrderBy(schedule => schedule.NextAt).ThenBy(schedule => schedule.Id).Select(schedule => schedule.AccountId).Take(Batch).ToListAsync(ct);
    }

    /// <returns>How many questions were asked, or null when nothing could be saved.</returns>
    private async Task<int?> TryAskAsync(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        var (asked, now) = (0, clock.GetUtcNow());
        try
        {
            foreach (var person in people.Count == 0 ? [] : await read.RunAsync(people, now, ct))
            {
                asked += await ask.RunAsync(person, now, ct);
            }

            await store.SaveChangesAsync(ct);
            return asked;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            // Another node or a person came first. What is still due is seen in a moment, or at the next ring.
            LogNotSaved(refused, people.Count);
            return null;
        }
        finally
        {
            store.ChangeTracker.Clear();
        }
    }

    /// <summary>One whose rows can't be saved holds up nobody else, and is left for the next ring.</summary>
    private async Task<int> AskOneByOneAsync(Guid[] people, HashSet<Guid> left, CancellationToken ct)
    {
        var (asked, now) = (0, clock.GetUtcNow());
        var still = await store.Set<PromptSchedule>().Where(schedule => people.Contains(schedule.AccountId) && schedule.NextAt <= now)
            .Select(schedule => schedule.AccountId).Distinct().ToListAsync(ct);
        foreach (var person in people.Intersect(still))
        {
            if (await TryAskAsync([person], ct) is { } more)
            {
                asked += more;
            }
            else
            {
                left.Add(person);
            }
        }

        return asked;
    }

    [LoggerMessage(LogLevel.Information, "Frågorna till {People} personer kunde inte sparas: de prövas igen.")]
    private partial void LogNotSaved(Exception exception, int people);
}
