using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Teams;

/// <summary>Somebody goes over to the rhythm of the team, from one of their own or after they had stopped.</summary>
internal sealed class FollowTeam(Store store, ICycles cycles, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, Guid cycle, CancellationToken ct)
    {
        if (await cycles.FindAsync(cycle, by.Id, ct) is not { IsEnded: false } || await store.Set<TeamRhythm>().AsNoTracking().SingleOrDefaultAsync(t => t.CycleId == cycle, ct) is not { } team)
        {
            return new Problem.Conflict("Teamet har inga gemensamma frågor längre.");
        }

        var schedule = await store.Set<PromptSchedule>().SingleOrDefaultAsync(s => s.AccountId == by.Id && s.AboutId == cycle, ct) ?? store.Add(PromptSchedule.For(by.Id, cycle)).Entity;
        schedule.Follow(team, await OwnHours.OfAsync(store, by.Id, ct), clock.GetUtcNow());
        try
        {
            await store.SaveChangesAsync(ct);
            return $"Du följer teamets rytm. Nästa fråga kommer {schedule.NextAt!.Value.DayAndTime()}.";
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict("Schemat ändrades samtidigt på ett annat håll. Försök igen.");
        }
    }
}
