using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Planning;

/// <summary>A member tells what the team kept, changed, left out and added. What was told before is kept as a version of the plan.</summary>
internal sealed class TellAdaptation(Store store, IExampleParts parts, TimeProvider clock)
{
    /// <param name="by">The member.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="wanted">What the form says.</param>
    /// <param name="seen">The version that the member started from.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, WantedTelling wanted, int seen, CancellationToken ct)
    {
        var found = await store.CyclesRunBy(by).WithPlan().SingleOrDefaultAsync(c => c.Id == cycle, ct);
        if (found?.GrownFrom is not { } origin)
        {
            return new Problem.NotFound();
        }

        if (found.Version != seen)
        {
            return new Problem.Conflict(ChangePlan.TooLate);
        }

        var all = await PartsAsync(parts, origin, ct);
        if (wanted.Check(all) is { } unclear)
        {
            return unclear;
        }

        var before = new PlanVersion(found, "", Guid.Empty, found.StartedAt);
        var told = found.Tell(wanted.Of(all));
        if (told.Problem is not null)
        {
            return told;
        }

        var after = new PlanVersion(found, "", by.Id, clock.GetUtcNow());
        if (after.Json != before.Json)
        {
            await PlanVersion.KeepFirstAsync(store, before, ct);
            store.Add(after);
        }

        // What is told lives in rows of their own, and they must not slip past somebody else's change.
        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync(ChangePlan.TooLate, ct) ?? told;
    }

    /// <summary>The example's parts as they are now, and after them what the team has told of words that are no longer there.</summary>
    public static async Task<IReadOnlyList<ExamplePart>> PartsAsync(IExampleParts parts, Adaptation origin, CancellationToken ct)
    {
        var now = origin.ExampleSlug is { } slug ? await parts.OfAsync(slug, ct) : [];
        return [.. now, .. origin.Parts.Select(part => new ExamplePart(part.Key, part.Section, part.Text)).ExceptBy(now.Select(part => part.Key), part => part.Key)];
    }
}

/// <summary>What the form says: a choice for each part that has one, by the part's key, and words about the whole.</summary>
internal sealed record WantedTelling(string? Kept, string? Changed, string? Added, IReadOnlyDictionary<string, PartChoice> Parts)
{
    private static readonly PartChoice Untold = new();

    /// <summary>What the form can't be taken for as it is: nothing that was written is dropped in silence.</summary>
    public Problem? Check(IReadOnlyList<ExamplePart> parts)
    {
        var known = parts.Select(part => part.Key).ToHashSet();
        if (Parts.Any(choice => !known.Contains(choice.Key) && !choice.Value.IsEmpty))
        {
            return new Problem.Conflict("Exemplet skrevs om medan du svarade, så en del finns inte längre. Det andra du skrev står kvar här. Läs igenom och spara igen.");
        }

        return Parts.Where(choice => choice.Value.Fate is null && FreeText.Clean(choice.Value.Why) != "")
            .Select(choice => new Problem.Invalid(AdaptationTelling.FateField(choice.Key), "Välj vad ni gjorde med delen, så sparas skälet också")).FirstOrDefault();
    }

    public AdaptationTelling Of(IReadOnlyList<ExamplePart> parts) => new(
        FreeText.Clean(Kept),
        FreeText.Clean(Changed),
        FreeText.Clean(Added),
        [
            .. from part in parts
               let choice = Parts.GetValueOrDefault(part.Key, Untold)
               let fate = choice.Fate
               where fate is not null && Enum.IsDefined(fate.Value)
               select new ToldPart(part.Key, part.Section, part.Text, fate.Value, FreeText.Clean(choice.Why), CauseOf(choice)),
        ]);

    private static ChangeCause? CauseOf(PartChoice choice) => choice.Fate != PartFate.Kept && choice.Cause is { } cause && Enum.IsDefined(cause) ? cause : null;
}

/// <summary>What is chosen for a part; no fate is not decided yet.</summary>
internal sealed record PartChoice
{
    public PartFate? Fate { get; init; }

    public string? Why { get; init; }

    public ChangeCause? Cause { get; init; }

    public bool IsEmpty => Fate is null && FreeText.Clean(Why) == "";
}
