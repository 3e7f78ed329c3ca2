using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Series;

/// <summary>An issue of "Från datainsamling till insikter".</summary>
internal sealed record SeriesIssue : ContentBody
{
    [Field("Nummer"), Range(1, 9999, ErrorMessage = "Numret ska vara minst 1")]
    public int Number { get; init; }

    [Field("Sammanfattning", Rows = 2), Required(ErrorMessage = "Skriv en sammanfattning")]
    public string Summary { get; init; } = "";

    [Field("Teman"), References("theme")]
    public IReadOnlyList<string> Themes { get; init; } = [];

    [Field("Nivåer")]
    public IReadOnlyList<SystemLevel> SystemLevels { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    [AllowedValues("draft", "published", ErrorMessage = "”status” ska vara draft eller published")]
    public string Status { get; init; } = "draft";

    [Field("Text", Rows = 24), Section]
    public string Text { get; init; } = "";

    public override string Lead => Summary;

    public override string NewSlug => Number.ToString(CultureInfo.InvariantCulture);

    public override string SlugField => nameof(Number);

    public override bool IsPublished => Status == "published";

    public override IEnumerable<TextPart> Parts => [new("", Text)];

    public override ContentBody Suggested(IReadOnlyList<ContentBody> others) => this with { Number = others.OfType<SeriesIssue>().Select(issue => issue.Number).DefaultIfEmpty().Max() + 1 };

    // What is written in the product is published by an editor, not by the word in its file.
    public override ContentBody Begun(string slug) => this with { Status = "published" };
}
