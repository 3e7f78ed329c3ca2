namespace NaraVard.Meetings;

/// <summary>What a step is for, in words and as files of formats say it.</summary>
internal static class StepKinds
{
    public const string FromTable = "tabellfraga";

    public static IReadOnlyList<(string Key, string Name)> Choices { get; } =
        [("fraga", "Fråga"), (FromTable, "Fråga ur nivåns tabell"), ("incheckning", "Incheckning"), ("utcheckning", "Utcheckning")];

    public static StepKind Of(string key) => key switch
    {
        "incheckning" => StepKind.CheckIn,
        "utcheckning" => StepKind.CheckOut,
        _ => StepKind.Question,
    };

    public static string Name(this StepKind kind) => kind switch
    {
        StepKind.CheckIn => "Incheckning",
        StepKind.CheckOut => "Utcheckning",
        _ => "Fråga",
    };

    /// <summary>What is asked when the planner adds the step and writes nothing else.</summary>
    public static string Usual(this StepKind kind) => kind switch
    {
        StepKind.CheckIn => "Vad har du med dig in i mötet? En mening var.",
        _ => "Vad tar du med dig härifrån? En mening var.",
    };
}
