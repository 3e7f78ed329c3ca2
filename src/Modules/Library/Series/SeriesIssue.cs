using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Series;

/// <summary>An issue of "Från datainsamling till insikter".</summary>
internal sealed record SeriesIssue : ContentBody
{
    private const string Published = "published";

    [Field("Nummer"), Range(1, 9999, ErrorMessage = "Numret ska vara minst 1")]
    public int Number { get; init; }

    /// <summary>What the issue is cited by; it never changes.</summary>
    [Field("Referens", Hint = "År och nummer, till exempel 2026:3. Andra hänvisar till numret med den, så den ändras aldrig."), RegularExpression("[0-9]{4}:[0-9]{1,4}", ErrorMessage = "Skriv referensen som år och nummer, till exempel 2026:3")]
    public string Reference { get; init; } = "";

    [Field("Sammanfattning", Rows = 2), Required(ErrorMessage = "Skriv en sammanfattning")]
    public string Summary { get; init; } = "";

    [Field("Teman"), References("theme")]
    public IReadOnlyList<string> Themes { get; init; } = [];

    [Field("Nivåer")]
    public IReadOnlyList<SystemLevel> SystemLevels { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    /// <summary>Further sources, beside the one that the issue is written from.</summary>
    [Field("Fler källor")]
    public IReadOnlyList<FurtherSource> Sources { get; init; } = [];

    /// <summary>Questions that a reader takes to their own team.</summary>
    [Field("Frågor att ta med till det egna teamet", Rows = 6, Hint = "En fråga på varje rad.")]
    public IReadOnlyList<string> Questions { get; init; } = [];

    [AllowedValues("draft", Published, ErrorMessage = "”status” ska vara draft eller published")]
    public string Status { get; init; } = "draft";

    [Field("Text", Rows = 24), Section]
    public string Text { get; init; } = "";

    public override ContentFacets Facets => new(Themes, SystemLevels, []);

    public override string Lead => Summary;

    public override string NewSlug => Number.ToString(CultureInfo.InvariantCulture);

    public override string SlugField => nameof(Number);

    public override bool IsPublished => Status == Published;

    public override ContentBody AsPublished() => this with { Status = Published };

    /// <summary>What stands above the questions, on the page and in a document.</summary>
    public const string QuestionsHeading = "Frågor att ta med till ditt team";

    public override IEnumerable<TextPart> Parts => Questions.Count == 0
        ? [new("", Text)]
        : [new("", Text), new(QuestionsHeading, string.Join('\n', Questions.Select((question, i) => $"{i + 1}. {question}")))];

    public override ContentBody Suggested(IReadOnlyList<ContentBody> others) => this with { Number = others.OfType<SeriesIssue>().Select(issue => issue.Number).DefaultIfEmpty().Max() + 1 };

    // What is written in the product is published by an editor, not by the word in its file.
    public override ContentBody Begun(string slug) => AsPublished();
}

/// <summary>A source that an issue uses beside its own.</summary>
internal sealed record FurtherSource
{
    [Field("Titel"), Required(ErrorMessage = "Skriv källans titel"), MaxLength(300, ErrorMessage = "Titeln får vara högst 300 tecken")]
    public string Title { get; init; } = "";

    [Field("Utgivare")]
    public string Publisher { get; init; } = "";

    [Field("År")]
    public int? Year { get; init; }

    [Field("Webbadress"), RegularExpression("https://[^\\s\"<>]+", ErrorMessage = "Skriv en adress som börjar med https://")]
    public string Address { get; init; } = "";

    [Field("Vad den används till")]
    public string UsedFor { get; init; } = "";
}
