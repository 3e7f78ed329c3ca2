using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;

namespace NaraVard.Levels.Questions;

/// <summary>The questions that one level of the system asks itself.</summary>
internal sealed record QuestionTable : ContentBody, IValidatableObject
{
    private const int LongestId = 60;
    private const int LongestText = 1000;

    [Field("Nivå"), EnumDataType(typeof(SystemLevel), ErrorMessage = "Välj en nivå")]
    public SystemLevel Key { get; init; }

    [Field("Ordning"), Range(1, 99, ErrorMessage = "Ordningen ska vara ett tal mellan 1 och 99")]
    public int Order { get; init; }

    [Field("Inledning", Rows = 4), Required(ErrorMessage = "Skriv en inledning")]
    public string Intro { get; init; } = "";

    public SourceReference Source { get; init; } = new();

    public IReadOnlyList<TableQuestion> LearningQuestions { get; init; } = [];

    public IReadOnlyList<TableQuestion> SupportQuestions { get; init; } = [];

    public IReadOnlyList<TableTool> Tools { get; init; } = [];

    public override string Lead => Intro;

    public override IEnumerable<TextPart> Parts =>
    [
        new("", Intro),
        new("Lärandefrågor", Listed(LearningQuestions.SelectMany(question => question.FollowUps.Prepend(question.Text))), Weight: 2),
        new("Stödfrågor", Listed(SupportQuestions.Select(question => question.Text))),
        new("Verktyg", Listed(Tools.Select(tool => tool.Text))),
    ];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var all = LearningQuestions.Concat(SupportQuestions).ToList();
        if (LearningQuestions.Count == 0)
        {
            yield return new ValidationResult("tabellen ska ha minst en lärandefråga", [nameof(LearningQuestions)]);
        }

        foreach (var twice in all.GroupBy(question => question.Id).Where(group => group.Count() > 1))
        {
            yield return new ValidationResult($"frågan ”{twice.Key}” finns två gånger i tabellen", [nameof(LearningQuestions)]);
        }

        foreach (var wrong in all.Where(question => question.Id.Trim().Length is 0 or > LongestId || question.Text.Trim().Length is 0 or > LongestText))
        {
            yield return new ValidationResult($"frågan ”{wrong.Id}” ska ha ett id (högst {LongestId} tecken) och en text (högst {LongestText} tecken)", [nameof(LearningQuestions)]);
        }
    }

    private static string Listed(IEnumerable<string> lines) => string.Join("\n", lines.Select(line => $"- {line}"));
}

/// <summary>A question of the table.</summary>
internal sealed record TableQuestion
{
    /// <summary>Stable for ever: cycles, meetings and prompts point to it.</summary>
    public string Id { get; init; } = "";

    public string Text { get; init; } = "";

    public IReadOnlyList<string> FollowUps { get; init; } = [];
}

/// <summary>What the level can use to learn with.</summary>
internal sealed record TableTool
{
    public string Text { get; init; } = "";

    /// <summary>The method that tells how, or "".</summary>
    [References("method")]
    public string Method { get; init; } = "";
}
