using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Kernel.Forms;

namespace NaraVard.Cycles.Entries;

/// <summary>What sort of entry it is, as the forms ask for it.</summary>
/// <param name="Kind">The chosen or likely kind.</param>
/// <param name="InsightKind">How the insight came, if one is chosen.</param>
/// <param name="LearningKind">Which kind of learning, if one is chosen.</param>
/// <param name="IsOutcome">The outcome of a prediction can't be a prediction itself.</param>
internal sealed record KindChoice(EntryKind Kind, InsightKind? InsightKind, LearningKind? LearningKind, bool IsOutcome)
{
    public Remedy? Remedy { get; init; }

    public SystemLevel? LiftTo { get; init; }

    public ChoiceGroup Kinds => new(
        "Kind",
        "Vad är det för sort?",
        EntryKinds.All.Where(kind => !IsOutcome || kind != EntryKind.Prediction).Select(kind => new Choice(kind.ToString(), kind.Name(), kind == Kind) { Icon = kind.Icon() }));

    public ChoiceGroup Insights => new(
        "InsightKind",
        "Hur kom insikten?",
        [
            new(nameof(Entries.InsightKind.Eureka), "Plötsligt", InsightKind == Entries.InsightKind.Eureka),
            new(nameof(Entries.InsightKind.Slow), "Långsamt", InsightKind == Entries.InsightKind.Slow),
            new("", "Vet inte", InsightKind is null),
        ]);

    public ChoiceGroup Learnings => new(
        "LearningKind",
        "Vad handlar lärandet om?",
        [
            new(nameof(Entries.LearningKind.InTheWork), "I arbetet", LearningKind == Entries.LearningKind.InTheWork),
            new(nameof(Entries.LearningKind.AboutTheWork), "Om hur arbetet organiseras", LearningKind == Entries.LearningKind.AboutTheWork),
            new("", "Vet inte", LearningKind is null),
        ]);

    public ChoiceGroup Remedies => new(
        "Remedy",
        "Vem kan ändra det?",
        [
            .. Enum.GetValues<Remedy>().Select(remedy => new Choice(remedy.ToString(), $"{remedy.Name()}{(remedy == Entries.Remedy.Lift ? " till …" : "")}", remedy == Remedy)),
            new("", "Vet inte", Remedy is null),
        ]);

    public IEnumerable<SelectListItem> Receivers =>
        Entries.Remedies.Receivers.Select(level => new SelectListItem(level.Name(), level.ToString(), level == LiftTo)).Prepend(new SelectListItem("Välj nivå", "", LiftTo is null));
}
