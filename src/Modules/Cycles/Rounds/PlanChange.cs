using NaraVard.Cycles.Planning;

namespace NaraVard.Cycles.Rounds;

/// <summary>A part of the plan that says something else than before.</summary>
/// <param name="Name">What the part is called.</param>
/// <param name="Before">What it said; empty when it wasn't written.</param>
/// <param name="After">What it says; empty when it was taken away.</param>
internal sealed record PlanChange(string Name, string Before, string After)
{
    /// <summary>What differs, in the plan's order.</summary>
    public static IReadOnlyList<PlanChange> Between(CyclePlan before, CyclePlan after, IReadOnlyDictionary<string, string> themes)
    {
        var (was, now) = (All(before, themes), All(after, themes));
        return [.. was.Keys.Union(now.Keys).Select(name => new PlanChange(name, was.GetValueOrDefault(name, ""), now.GetValueOrDefault(name, ""))).Where(change => change.Before != change.After)];
    }

    private static Dictionary<string, string> All(CyclePlan plan, IReadOnlyDictionary<string, string> themes) =>
        PlanPart.Written(plan, themes).Prepend(("Syfte", plan.Purpose)).Prepend(("Titel", plan.Title)).ToDictionary(part => part.Item1, part => part.Item2);
}
