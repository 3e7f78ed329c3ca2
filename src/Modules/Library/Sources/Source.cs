using NaraVard.Kernel.Content;

namespace NaraVard.Library.Sources;

/// <summary>The digest of a public report that pages are written from.</summary>
internal sealed record Source : ContentBody
{
    [Field("Utgivare")]
    public string Publisher { get; init; } = "";

    [Field("År")]
    public int Year { get; init; }

    [Field("Teman"), References("theme")]
    public IReadOnlyList<string> Themes { get; init; } = [];

    [Field("Text", Rows = 20), Section]
    public string Text { get; init; } = "";

    public override ContentFacets Facets => ContentFacets.None with { Themes = Themes };

    public override string Lead => FirstParagraph.Of(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];
}
