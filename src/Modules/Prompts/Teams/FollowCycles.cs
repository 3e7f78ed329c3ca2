using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NaraVard.Cycles.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Teams;

/// <summary>
/// Follows what happens in the cycles: who has come to a team that has agreed on a rhythm is brought along, and a wide gap becomes a week again when the cycle has
/// come to another phase. Who has left, and what has ended, shows when the question is due. May ring any number of times, on several nodes.
/// </summary>
internal sealed partial class FollowCycles(Store store, ICycles cycles, TimeProvider clock, ILogger<FollowCycles> log)
{
    private const int Batch = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var some in (await store.Set<TeamRhythm>().Select(team => team.CycleId).ToListAsync(ct)).Chunk(Batch))
        {
            await TrySaveAsync(() => BringAsync(some, ct), ct);
        }

        var wide = await store.Set<PromptSchedule>().Where(s => s.Rhythm == Rhythm.Widening && s.Gap > 1 && s.NextAt != null).Select(s => s.Id).ToListAsync(ct);
        foreach (var some in wide.Chunk(Batch))
        {
            await TrySaveAsync(() => NarrowAsync(some, ct), ct);
        }
    }

    private async Task BringAsync(Guid[] some, CancellationToken ct)
    {
        var rhythms = await store.Set<TeamRhythm>().AsNoTracking().Where(team => some.Contains(team.CycleId)).ToListAsync(ct);
        var teams = await cycles.TeamsAsync(some, ct);
        var schedules = (await store.Set<PromptSchedule>().Where(schedule => some.Contains(schedule.AboutId)).ToListAsync(ct)).ToLookup(schedule => schedule.AboutId);
        var hours = await OwnHours.OfAllAsync(store, [.. teams.Values.SelectMany(members => members).Distinct()], ct);
        foreach (var rhythm in rhythms)
        {
            store.AddRange(TeamSchedules.Bring(rhythm, teams.GetValueOrDefault(rhythm.CycleId, []), [.. schedules[rhythm.CycleId]], hours, isNew: false, clock.GetUtcNow()));
        }
    }

    private async Task NarrowAsync(Guid[] some, CancellationToken ct)
    {
        var schedules = await store.Set<PromptSchedule>().Where(schedule => some.Contains(schedule.Id)).ToListAsync(ct);
        Guid[] accounts = [.. schedules.Select(schedule => schedule.AccountId).Distinct()];
        var found = await cycles.FindAllAsync([.. schedules.Select(schedule => schedule.AboutId).Distinct()], accounts, ct);
        var hours = await OwnHours.OfAllAsync(store, accounts, ct);
        foreach (var schedule in schedules)
        {
            if (found.TryGetValue((schedule.AboutId, schedule.AccountId), out var cycle))
            {
                schedule.Meet(cycle.Phase, hours[schedule.AccountId], clock.GetUtcNow());
            }
        }
    }

    // A change that came in between is met at the next ring.
    private async Task TrySaveAsync(Func<Task> change, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        await change();
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            LogLate(late);
        }
    }

    [LoggerMessage(LogLevel.Information, "Scheman ändrades av någon annan samtidigt. De ses över nästa gång.")]
    private partial void LogLate(Exception exception);
}
