namespace NaraVard.Cycles.Entries;

/// <summary>What sort of entry it is, as the forms ask for it.</summary>
/// <param name="Kind">The chosen or likely kind.</param>
/// <param name="InsightKind">How the insight came, if one is chosen.</param>
/// <param name="LearningKind">Which kind of learning, if one is chosen.</param>
/// <param name="IsOutcome">The outcome of a prediction can't be a prediction itself.</param>
internal sealed record KindChoice(EntryKind Kind, InsightKind? InsightKind, LearningKind? LearningKind, bool IsOutcome)
{
    public ChoiceGroup Kinds => new(
        "Kind",
        "Vad är det för sort?",
        EntryKinds.All.Where(kind => !IsOutcome || kind != EntryKind.Prediction).Select(kind => new Choice(kind.ToString(), kind.Name(), kind == Kind)));

    public ChoiceGroup Insights => new(
        "InsightKind",
        "Om det är en insikt: hur kom den?",
        [
            new("", "Vet inte", InsightKind is null),
            new(nameof(Entries.InsightKind.Eureka), "Plötsligt", InsightKind == Entries.InsightKind.Eureka, "Det klarnade på en gång."),
            new(nameof(Entries.InsightKind.Slow), "Långsamt", InsightKind == Entries.InsightKind.Slow, "Det växte fram."),
        ]);

    public ChoiceGroup Learnings => new(
        "LearningKind",
        "Vad handlar lärandet om?",
        [
            new("", "Vet inte", LearningKind is null),
            new(nameof(Entries.LearningKind.InTheWork), "I arbetet", LearningKind == Entries.LearningKind.InTheWork, "Hur vi gör med patienten eller uppgiften."),
            new(nameof(Entries.LearningKind.AboutTheWork), "Om hur arbetet organiseras", LearningKind == Entries.LearningKind.AboutTheWork, "Hur vi fördelar, planerar och leder."),
        ]);
}
