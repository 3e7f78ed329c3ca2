using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Prompts.Series;

namespace NaraVard.Prompts.Schedules;

/// <summary>A way to get fewer questions.</summary>
internal abstract record Quieting
{
    public sealed record Pause(DateOnly Until) : Quieting;

    public sealed record Half : Quieting;

    public sealed record Stop : Quieting;
}

/// <summary>Pauses, thins out or stops some of a person's questions. The caller knows that it is that person who asks.</summary>
internal sealed class QuietPrompts(Store store, ReadSeries series, TimeProvider clock)
{
    private const int Tries = 3;

    /// <returns>What it came to, in a sentence.</returns>
    public async Task<Outcome<string>> RunAsync(IReadOnlyCollection<Guid> schedules, Quieting how, CancellationToken ct)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await TryAsync(schedules, how, ct);
            }
            catch (DbUpdateConcurrencyException) when (left > 1)
            {
                // A question was asked in the same moment. Whoever wants fewer of them shouldn't have to ask twice.
                store.ChangeTracker.Clear();
            }
            catch (DbUpdateConcurrencyException)
            {
                return new Problem.Conflict("Schemat ändrades samtidigt på ett annat håll. Försök igen.");
            }
        }
    }

    private async Task<Outcome<string>> TryAsync(IReadOnlyCollection<Guid> schedules, Quieting how, CancellationToken ct)
    {
        var found = await store.Set<PromptSchedule>().Where(schedule => schedules.Contains(schedule.Id)).ToListAsync(ct);
        if (found.Count == 0)
        {
            return new Problem.NotFound();
        }

        var hours = await OwnHours.OfAsync(store, found[0].AccountId, ct);
        Outcome<string> quieted = new Problem.NotFound();
        var plan = await series.RunAsync([.. found.Where(schedule => schedule.IsBeforeMeetings)], ct);
        var asking = found.Where(schedule => schedule.IsWaiting).ToList();
        foreach (var schedule in how is Quieting.Stop || asking.Count == 0 ? found : asking)
        {
            quieted = schedule.IsBeforeMeetings && how is not Quieting.Stop ? ApplyToMeetings(schedule, how, plan, hours, clock.GetUtcNow()) : Apply(schedule, how, hours, clock.GetUtcNow());
            if (quieted.Problem is not null)
            {
                return quieted;
            }
        }

        await store.SaveChangesAsync(ct);
        return quieted;
    }

    private static Outcome<string> Apply(PromptSchedule schedule, Quieting how, OwnHours hours, DateTimeOffset now)
    {
        switch (how)
        {
            case Quieting.Pause pause:
                return Told(schedule.Pause(pause.Until, hours, now), "Frågorna är pausade.");
            case Quieting.Half:
                return Told(schedule.Halve(hours, now), "Frågorna kommer hälften så ofta.");
            default:
                schedule.Quit();
                return "Inga fler frågor kommer. Du kan börja igen när du vill.";
        }
    }

    private static Outcome<string> ApplyToMeetings(PromptSchedule schedule, Quieting how, SeriesPlan plan, OwnHours hours, DateTimeOffset now)
    {
        var problem = !plan.IsOn(schedule) ? PromptSchedule.Stopped : how is Quieting.Pause pause ? schedule.PauseMeetings(pause.Until, now) : schedule.HalveMeetings();
        if (problem is not null)
        {
            return problem;
        }

        schedule.Turn(plan.TurnOf(schedule, hours, now), now);
        var what = how is Quieting.Pause ? "Frågorna är pausade." : "Du får en fråga inför vartannat möte.";
        return schedule.NextAt is { } next ? $"{what} Nästa kommer {next.DayAndTime()}." : $"{what} Nästa kommer när fler möten är planerade.";
    }

    private static Outcome<string> Told(Outcome<DateTimeOffset> next, string what) =>
        next.Match<Outcome<string>>(at => $"{what} Nästa kommer {at.DayAndTime()}.", problem => problem);
}
