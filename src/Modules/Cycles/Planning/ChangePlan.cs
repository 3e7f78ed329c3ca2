using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Planning;

/// <summary>A member changes the team's plan.</summary>
internal sealed class ChangePlan(Store store, ILibrary library)
{
    /// <param name="by">The member.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="plan">The whole plan as it should be.</param>
    /// <param name="seen">The version that the member started from.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, CyclePlan plan, int seen, CancellationToken ct)
    {
        var found = await store.CyclesRunBy(by).Include(c => c.Themes).Include(c => c.GrownFrom).SingleOrDefaultAsync(c => c.Id == cycle, ct);
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

        var changed = found.Plan(plan);

        // The plan also lives in rows of their own, and they must not slip past somebody else's change.
        store.Entry(found).State = EntityState.Modified;
        return changed.Problem is not null ? changed : await store.SaveAsync(TooLate, ct) ?? changed;
    }

    private const string TooLate =
        "Någon i teamet ändrade cykeln medan du skrev. Det du skrev står kvar här. Öppna cykeln i en ny flik och jämför. Sparar du igen gäller din text.";
}
