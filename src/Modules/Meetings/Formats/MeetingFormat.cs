using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;

namespace NaraVard.Meetings.Formats;

/// <summary>A way to hold a meeting: its steps, and what to think of. Planning with it fills the agenda.</summary>
internal sealed record MeetingFormat : ContentBody, IValidatableObject
{
    [Field("Sammanfattning", Hint = "En mening om vad mötet är till för.", Rows = 2), Required(ErrorMessage = "Skriv en sammanfattning"), MaxLength(200, ErrorMessage = "Sammanfattningen får vara högst 200 tecken")]
    public string Summary { get; init; } = "";

    [Field("Längd i minuter", Hint = "Hela mötet, också det som är kvar till att säga vad ni förstår, prövar och lyfter."), Range(5, 600, ErrorMessage = "Längden ska vara mellan 5 och 600 minuter")]
    public int Length { get; init; }

    [Field("Nivåer")]
    public IReadOnlyList<SystemLevel> SystemLevels { get; init; } = [];

    [Field("Metoder som mötet bygger på"), References("method")]
    public IReadOnlyList<string> Methods { get; init; } = [];

    [Field("Steg", Hint = "I den ordning de tas upp.")]
    public IReadOnlyList<FormatStep> Steps { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    [Field("När ni kan använda det", Rows = 6), Section("När ni kan använda det"), Required(ErrorMessage = "Skriv när formatet är till hjälp")]
    public string WhenToUse { get; init; } = "";

    [Field("Att tänka på", Rows = 6), Section("Att tänka på")]
    public string Consider { get; init; } = "";

    /// <summary>The steps where a question of the level's own table is asked, if one is chosen.</summary>
    public int FromTable => Steps.Count(step => step.Kind == StepKinds.FromTable);

    public override ContentFacets Facets => ContentFacets.None with { Levels = SystemLevels };

    public override string Lead => Summary;

    public override IEnumerable<TextPart> Parts =>
    [
        new("", Summary),
        new("Steg", string.Join('\n', Steps.Select(step => $"- {step.Text} {step.Hint}"))),
        new("När ni kan använda det", WhenToUse),
        new("Att tänka på", Consider),
    ];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Steps.Count is 0 or > LeadershipMeeting.MostItems)
        {
            yield return new ValidationResult($"Ett mötesformat har mellan 1 och {LeadershipMeeting.MostItems} steg", [nameof(Steps)]);
        }

        if (Steps.Sum(step => step.Minutes) > Length)
        {
            yield return new ValidationResult("Stegen tar tillsammans längre tid än mötet", [nameof(Length)]);
        }
    }
}

/// <summary>A step of a format.</summary>
internal sealed record FormatStep
{
    [Field("Slag"), ChosenFrom(typeof(StepKinds)), Required(ErrorMessage = "Välj vad steget är, eller ta bort raden")]
    public string Kind { get; init; } = "";

    [Field("Fråga", Hint = "På ett steg ur nivåns tabell: det som frågas när ingen fråga ur tabellen är vald.", Rows = 2), Required(ErrorMessage = "Skriv frågan, eller ta bort raden"), MaxLength(500, ErrorMessage = "Frågan får vara högst 500 tecken")]
    public string Text { get; init; } = "";

    [Field("Minuter"), Range(1, WholeMinutes.LongestQuestion, ErrorMessage = "Minuterna ska vara ett tal mellan 1 och 240")]
    public int Minutes { get; init; }

    [Field("Så svarar ni"), ChosenFrom(typeof(AnswerWays)), Required(ErrorMessage = "Välj hur ni svarar")]
    public string Way { get; init; } = "";

    [Field("Till den som leder", Rows = 2), MaxLength(AgendaItem.LongestHint, ErrorMessage = "Rådet får vara högst 300 tecken")]
    public string Hint { get; init; } = "";

    /// <summary>The step on an agenda.</summary>
    public AgendaStep Planned => new(Text, Minutes) { Kind = StepKinds.Of(Kind), Way = AnswerWays.Of(Way), Hint = Hint };
}
