using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Series;

/// <summary>Somebody who had stopped wants the questions before the meetings of a series again.</summary>
internal sealed class StartSeries(Store store, IMeetingSeries series, ReadSeries read, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, Guid meeting, CancellationToken ct)
    {
        if (await series.FindAsync(by, meeting, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var schedule = await store.Set<PromptSchedule>().SingleOrDefaultAsync(s => s.AccountId == by.Id && s.AboutId == found.Id, ct) ?? store.Add(PromptSchedule.Before(by.Id, found.Id)).Entity;
        var (plan, now) = (await read.RunAsync([schedule], ct), clock.GetUtcNow());
        if (!plan.IsOn(schedule))
        {
            return new Problem.Conflict("Frågorna inför mötena i serien är avslutade för alla.");
        }

        schedule.StartMeetings();
        schedule.Turn(plan.TurnOf(schedule, await OwnHours.OfAsync(store, by.Id, ct), now), now);
        try
        {
            await store.SaveChangesAsync(ct);
            return schedule.NextAt is { } next ? $"Nästa fråga kommer {next.DayAndTime()}." : "Nästa fråga kommer när du är inbjuden till ett möte i serien.";
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict("Schemat ändrades samtidigt på ett annat håll. Försök igen.");
        }
    }
}
