using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Prompts.Schedules;

/// <summary>A way to get fewer questions.</summary>
internal abstract record Quieting
{
    public sealed record Pause(DateOnly Until) : Quieting;

    public sealed record Half : Quieting;

    public sealed record Stop : Quieting;
}

/// <summary>Pauses, thins out or stops somebody's questions about a cycle. The caller knows that it is that person who asks.</summary>
internal sealed class QuietPrompts(Store store, TimeProvider clock)
{
    /// <returns>What it came to, in a sentence.</returns>
    public async Task<Outcome<string>> RunAsync(Guid account, Guid cycle, Quieting how, CancellationToken ct)
    {
        var schedule = await store.Set<PromptSchedule>().SingleOrDefaultAsync(s => s.AccountId == account && s.CycleId == cycle, ct);
        if (schedule is null)
        {
            return new Problem.NotFound();
        }

        var hours = await OwnHours.OfAsync(store, account, ct);
        var quieted = Apply(schedule, how, hours, clock.GetUtcNow());
        return quieted.Problem is null ? await SaveAsync(quieted, ct) : quieted;
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

    private static Outcome<string> Told(Outcome<DateTimeOffset> next, string what) =>
        next.Match<Outcome<string>>(at => $"{what} Nästa kommer {at.DayAndTime()}.", problem => problem);

    private async Task<Outcome<string>> SaveAsync(Outcome<string> quieted, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return quieted;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem.Conflict("Schemat ändrades samtidigt på ett annat håll. Försök igen.");
        }
    }
}
