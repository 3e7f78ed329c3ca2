using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Figures;

/// <summary>A table of open data with a page that explains it.</summary>
internal sealed record Dataset : ContentBody
{
    public string File { get; init; } = "";

    [Field("Enhet")]
    public string Unit { get; init; } = "";

    [Field("Period")]
    public string Period { get; init; } = "";

    [Field("Platser", Hint = "En per rad.", Rows = 3), Places]
    public IReadOnlyList<string> Places { get; init; } = [];

    [Field("Teman"), References("theme")]
    public IReadOnlyList<string> Themes { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    /// <summary>The table itself, as comma-separated values with a header row.</summary>
    [Field("Tabell", Hint = "Kommaseparerad, med decimalpunkt och en rubrikrad överst.", Rows = 12), FileText(nameof(File)), CsvTable]
    public string Csv { get; init; } = "";

    [Field("Text", Rows = 12), Section]
    public string Text { get; init; } = "";

    public override ContentFacets Facets => ContentFacets.None with { Themes = Themes };

    public override string Lead => FirstParagraph.Of(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];

    public override ContentBody Begun(string slug) => this with { File = $"{slug}.csv" };
}

/// <summary>Problems, what they may lead to, and what learning would do instead.</summary>
internal sealed record Consequences : ContentBody
{
    public string Key { get; init; } = "";

    public SourceReference Source { get; init; } = new();

    [Field("Problem"), StableIds("{key}-")]
    public IReadOnlyList<Item> Items { get; init; } = [];

    public override ContentBody Begun(string slug) => this with { Key = slug };

    public override string Lead => string.Join(" · ", Items.Select(item => item.Problem));

    public override IEnumerable<TextPart> Parts => [.. Items.Select(item => new TextPart(item.Problem, string.Join("\n\n", item.Consequences.Append(item.InsteadInLearning))))];

    internal sealed record Item
    {
        public string Id { get; init; } = "";

        [Field("Problem"), Required(ErrorMessage = "Skriv problemet, eller ta bort raden")]
        public string Problem { get; init; } = "";

        [Field("Vad det kan leda till", Hint = "En följd per rad.", Rows = 5)]
        public IReadOnlyList<string> Consequences { get; init; } = [];

        [Field("I lärande i stället", Rows = 3)]
        public string InsteadInLearning { get; init; } = "";
    }
}
