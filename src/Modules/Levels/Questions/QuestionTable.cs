using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Questions;

/// <summary>The questions that one level of the system asks itself.</summary>
internal sealed record QuestionTable : ContentBody, IValidatableObject
{
    private const int LongestId = 60;

    [Field("Nivå"), EnumDataType(typeof(SystemLevel), ErrorMessage = "Välj en nivå")]
    public SystemLevel Key { get; init; }

    [Field("Ordning"), Range(1, 99, ErrorMessage = "Ordningen ska vara ett tal mellan 1 och 99")]
    public int Order { get; init; }

    [Field("Inledning", Rows = 4), Required(ErrorMessage = "Skriv en inledning")]
    public string Intro { get; init; } = "";

    public SourceReference Source { get; init; } = new();

    [Field("Lärandefrågor", Hint = "Frågor som nivån ställer till sig själv, i den ordning de visas."), StableIds("{key}-l")]
    public IReadOnlyList<TableQuestion> LearningQuestions { get; init; } = [];

    [Field("Stödfrågor"), StableIds("{key}-s")]
    public IReadOnlyList<TableQuestion> SupportQuestions { get; init; } = [];

    [Field("Verktyg")]
    public IReadOnlyList<TableTool> Tools { get; init; } = [];

    public override string Lead => Intro;

    public override string NewSlug => Key.Address();

    public override string SlugField => nameof(Key);

    public override IEnumerable<TextPart> Parts =>
    [
        new("", Intro),
        new("Lärandefrågor", Listed(LearningQuestions.SelectMany(question => question.FollowUps.Prepend(question.Text))), Weight: 2),
        new("Stödfrågor", Listed(SupportQuestions.Select(question => question.Text))),
        new("Verktyg", Listed(Tools.Select(tool => tool.Text))),
    ];

    public override IEnumerable<ContentEntry> Entries =>
        LearningQuestions.Concat(SupportQuestions).Select(question => new ContentEntry(question.Id, question.Text, Listed(question.FollowUps)));

    public override ContentFacets Facets => ContentFacets.None with { Levels = [Key] };

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

        foreach (var wrong in all.Where(question => question.Id.Trim().Length is 0 or > LongestId))
        {
            yield return new ValidationResult($"frågan ”{wrong.Id}” ska ha ett id på högst {LongestId} tecken", [nameof(LearningQuestions)]);
        }

        foreach (var taken in all.Where(question => BankQuestion.IsOwnId(question.Id)))
        {
            yield return new ValidationResult($"frågan ”{taken.Id}” kan inte ha ett id som börjar med {BankQuestion.OwnPrefix}: så börjar organisationers egna frågor", [nameof(LearningQuestions)]);
        }
    }

    public override ContentBody Suggested(IReadOnlyList<ContentBody> others)
    {
        var tables = others.OfType<QuestionTable>().ToList();
        return this with
        {
            Key = SystemLevels.All.Except(tables.Select(table => table.Key)).FirstOrDefault(),
            Order = tables.Select(table => table.Order).DefaultIfEmpty().Max() + 1,
        };
    }

    private static string Listed(IEnumerable<string> lines) => string.Join("\n", lines.Select(line => $"- {line}"));
}

/// <summary>A question of the table.</summary>
internal sealed record TableQuestion
{
    /// <summary>Stable for ever: cycles, meetings and prompts point to it.</summary>
    public string Id { get; init; } = "";

    [Field("Fråga", Rows = 2), Required(ErrorMessage = "Skriv frågan, eller ta bort raden"), MaxLength(1000, ErrorMessage = "Frågan får vara högst 1 000 tecken")]
    public string Text { get; init; } = "";

    [Field("Följdfrågor", Hint = "En per rad.", Rows = 3)]
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>The phases of a cycle in which it is asked first, by their address.</summary>
    [Field("Passar i faserna", Hint = "Styr vilken fråga som mejlas när. Utan val passar den alla."), ChosenFrom(typeof(PhaseWords))]
    public IReadOnlyList<string> Phases { get; init; } = [];
}

/// <summary>What the level can use to learn with.</summary>
internal sealed record TableTool
{
    [Field("Verktyg", Rows = 2), Required(ErrorMessage = "Skriv verktyget, eller ta bort raden"), MaxLength(1000, ErrorMessage = "Verktyget får beskrivas med högst 1 000 tecken")]
    public string Text { get; init; } = "";

    /// <summary>The method that tells how, or "".</summary>
    [Field("Metod som berättar hur"), References("method")]
    public string Method { get; init; } = "";
}
