using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Planning;

/// <summary>A part of the plan that is asked when its phase comes.</summary>
/// <param name="Field">The name of its field.</param>
/// <param name="Phase">When it is asked.</param>
/// <param name="Name">What it is called once it is written.</param>
/// <param name="Question">The question that asks for it.</param>
/// <param name="Hint">A line of help.</param>
/// <param name="Of">The part in a plan.</param>
internal sealed record PlanPart(string Field, CyclePhase Phase, string Name, string Question, string? Hint, Func<CyclePlan, string> Of)
{
    public static IReadOnlyList<PlanPart> All { get; } =
    [
        new(nameof(CyclePlan.WhatToLearn), CyclePhase.Observe, "Vad vi vill lära oss", "Vad vill ni lära er?", null, plan => plan.WhatToLearn),
        new(nameof(CyclePlan.Actors), CyclePhase.Observe, "Vilka som är med", "Vilka är med?", "Vilka yrken, roller och verksamheter. Skriv inga namn på patienter.", plan => plan.Actors),
        new(nameof(CyclePlan.Missing), CyclePhase.Observe, "Vilka som saknas", "Vilka saknas?", "Vems blick skulle ni behöva? Tänk på patienter, anhöriga, andra yrken och andra huvudmän.", plan => plan.Missing),
        new(nameof(CyclePlan.Gathering), CyclePhase.Observe, "Så samlar vi in", "Hur samlar ni in det ni ser?", "Till exempel en rad om dagen från var och en, eller en siffra i veckan.", plan => plan.Gathering),
        new(nameof(CyclePlan.Reflecting), CyclePhase.Reflect, "När vi reflekterar", "När stannar ni upp och reflekterar?", "En tid som redan finns är lättast att hålla, till exempel sista kvarten på torsdagsmötet.", plan => plan.Reflecting),
        new(nameof(CyclePlan.CounterMove), CyclePhase.Test, "Motdrag", "Vad är ert motdrag?", "Vad gör ni annorlunda mot hur det brukar vara, med avsikt?", plan => plan.CounterMove),
        new(nameof(CyclePlan.Mandate), CyclePhase.Test, "Mandat", "Vem har gett er mandat?", "Den som kan säga ja till att ni gör annorlunda.", plan => plan.Mandate),
        new(nameof(CyclePlan.FreedTime), CyclePhase.Test, "Frigjord tid", "Vilken tid är frigjord, och från vad?", null, plan => plan.FreedTime),
        new(nameof(CyclePlan.PausedRules), CyclePhase.Test, "Regler som vilar", "Vilka regler eller rutiner vilar under försöket?", null, plan => plan.PausedRules),
        new(nameof(CyclePlan.Protection), CyclePhase.Test, "Annat skydd", "Vad skyddar annars försöket från vardagen?", null, plan => plan.Protection),
    ];

    /// <summary>The part as it is told: a mandate with its last day.</summary>
    public string Told(CyclePlan plan) => Field == nameof(CyclePlan.Mandate) && plan.MandateUntil is { } last ? $"{Of(plan)}\nTill och med {last.Long()}.".Trim() : Of(plan);

    /// <summary>All that is written of a plan but its title and purpose, in order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="themes">The titles of the themes by key.</param>
    public static IEnumerable<(string Name, string Text)> Written(CyclePlan plan, IReadOnlyDictionary<string, string> themes) =>
        All.Select(part => (part.Name, part.Told(plan)))
            .Append(("Plats", plan.Place))
            .Append(("Nivå", plan.Level!.Value.Name()))
            .Append(("Teman", string.Join(", ", plan.Themes.Select(theme => themes.GetValueOrDefault(theme, theme)).Order(SwedishOrder.Words))))
            .Concat(plan.Adaptation.Written())
            .Where(part => part.Item2 != "");
}
