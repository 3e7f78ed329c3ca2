using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Series;

namespace NaraVard.Prompts.Schedules;

/// <summary>When somebody wants questions.</summary>
internal sealed record WantedPrompts(Rhythm Rhythm, DayOfWeek Weekday, TimeOnly Time, Weekdays Days, TimeOnly From, TimeOnly Until);

/// <summary>Starts the questions about a cycle for oneself, or changes when they come.</summary>
internal sealed class AskForPrompts(Store store, ICycles cycles, ReadSeries series, TimeProvider clock)
{
    public async Task<Outcome<DateTimeOffset>> RunAsync(Person by, Guid cycleId, WantedPrompts wanted, CancellationToken ct)
    {
        if (await cycles.FindAsync(cycleId, by.Id, ct) is not { } cycle)
        {
            return new Problem.NotFound();
        }

        if (cycle.IsEnded)
        {
            return new Problem.Conflict("Lärandecykeln är avslutad, så den ställer inga fler frågor.");
        }

        if (!Rhythms.All.Contains(wanted.Rhythm) || !Enum.IsDefined(wanted.Weekday))
        {
            return new Problem.Invalid(nameof(wanted.Weekday), "Välj hur ofta och vilken veckodag");
        }

        var hours = await HoursAsync(by.Id, ct);
        if ((hours.Change(wanted.Days, wanted.From, wanted.Until) ?? Check(wanted, hours)) is { } problem)
        {
            return problem;
        }

        var all = await store.Set<PromptSchedule>().Where(schedule => schedule.AccountId == by.Id).ToListAsync(ct);
        var schedule = all.Find(s => s.AboutId == cycleId) ?? store.Add(PromptSchedule.For(by.Id, cycleId)).Entity;
        var now = clock.GetUtcNow();
        if (schedule.Keeps(wanted.Rhythm, wanted.Weekday, wanted.Time))
        {
            // Only the days and hours are other ones: whoever keeps the team's rhythm goes on with it.
            schedule.Fit(hours, now);
        }
        else
        {
            schedule.Ask(wanted.Rhythm, wanted.Weekday, wanted.Time, hours, now);
        }

        all.Where(other => other != schedule && !other.IsBeforeMeetings).ToList().ForEach(other => other.Fit(hours, now));
        (await series.RunAsync([.. all.Where(other => other.IsBeforeMeetings)], ct)).Plan(new Dictionary<Guid, OwnHours> { [by.Id] = hours }, now);
        return await SaveAsync(schedule.NextAt!.Value, ct);
    }

    private async Task<OwnHours> HoursAsync(Guid account, CancellationToken ct) =>
        await store.Set<OwnHours>().FindAsync([account], ct) ?? store.Add(OwnHours.Usual(account)).Entity;

    private static Problem? Check(WantedPrompts wanted, OwnHours hours)
    {
        if (!wanted.Days.HasFlag(OwnHours.Of(wanted.Weekday)))
        {
            return new Problem.Invalid(nameof(wanted.Weekday), "Välj en veckodag som är med bland dina dagar");
        }

        return hours.AllowTime(wanted.Time) ? null : new Problem.Invalid(nameof(wanted.Time), "Välj ett klockslag som ligger inom dina tider");
    }

    private async Task<Outcome<DateTimeOffset>> SaveAsync(DateTimeOffset next, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return next;
        }
        catch (DbUpdateException)
        {
            return new Problem.Conflict("Schemat ändrades samtidigt på ett annat håll. Titta att allt stämmer och spara igen.");
        }
    }
}
