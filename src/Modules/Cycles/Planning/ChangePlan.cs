using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Planning;

/// <summary>A member changes the team's plan.</summary>
internal sealed class ChangePlan(Store store, ILibrary library, TimeProvider clock)
{
    /// <param name="by">The member.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="plan">The whole plan as it should be.</param>
    /// <param name="why">Why it is changed; may be empty.</param>
    /// <param name="seen">The version that the member started from.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, CyclePlan plan, string why, int seen, CancellationToken ct)
    {
        var found = await store.CyclesRunBy(by).WithPlan().SingleOrDefaultAsync(c => c.Id == cycle, ct);
        if (found is null)
        {
            return new Problem.NotFound();
        }

        if (found.Version != seen)
        {
            return new Problem.Conflict(TooLate);
        }

        var themes = await library.ThemesAsync(ct);
        if (plan.Themes.Any(theme => !themes.ContainsKey(theme) && found.Themes.All(kept => kept.Theme != theme)))
        {
            return new Problem.Invalid(nameof(plan.Themes), "Välj teman ur listan");
        }

        var reason = FreeText.Clean(why);
        if (FreeText.Check("Why", reason) is { } problem)
        {
            return problem;
        }

        var before = new PlanVersion(found, "", Guid.Empty, found.StartedAt);
        var changed = found.Plan(plan);
        if (changed.Problem is not null)
        {
            return changed;
        }

        var after = new PlanVersion(found, reason, by.Id, clock.GetUtcNow());
        if (after.Json != before.Json || reason != "")
        {
            await PlanVersion.KeepFirstAsync(store, before, ct);
            store.Add(after);
        }

        // The plan also lives in rows of their own, and they must not slip past somebody else's change.
        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync(TooLate, ct) ?? changed;
    }

    public const string TooLate =
        "Någon i teamet ändrade cykeln medan du skrev. Det du skrev står kvar här. Öppna cykeln i en ny flik och jämför. Sparar du igen gäller din text.";
}
