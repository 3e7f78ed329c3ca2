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

    public IReadOnlyList<string> Places { get; init; } = [];

    [Field("Teman"), References("theme")]
    public IReadOnlyList<string> Themes { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    /// <summary>The table itself, as comma-separated values with a header row.</summary>
    [FileText(nameof(File))]
    public string Csv { get; init; } = "";

    [Field("Text", Rows = 12), Section]
    public string Text { get; init; } = "";

    public override string Lead => FirstParagraph.Of(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];
}

/// <summary>A register that the platform itself uses, explained.</summary>
internal sealed record Register : ContentBody
{
    public string File { get; init; } = "";

    public string Aliases { get; init; } = "";

    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    [FileText(nameof(File))]
    public string Csv { get; init; } = "";

    /// <summary>Other names of what stands in the register.</summary>
    [FileText(nameof(Aliases))]
    public string AliasesCsv { get; init; } = "";

    [Field("Text", Rows = 12), Section]
    public string Text { get; init; } = "";

    public override string Lead => FirstParagraph.Of(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];
}

/// <summary>Problems, what they may lead to, and what learning would do instead.</summary>
internal sealed record Consequences : ContentBody
{
    public string Key { get; init; } = "";

    public SourceReference Source { get; init; } = new();

    public IReadOnlyList<Item> Items { get; init; } = [];

    public override string Lead => string.Join(" · ", Items.Select(item => item.Problem));

    public override IEnumerable<TextPart> Parts => [.. Items.Select(item => new TextPart(item.Problem, string.Join("\n\n", item.Consequences.Append(item.InsteadInLearning))))];

    internal sealed record Item
    {
        public string Id { get; init; } = "";

        public string Problem { get; init; } = "";

        public IReadOnlyList<string> Consequences { get; init; } = [];

        public string InsteadInLearning { get; init; } = "";
    }
}
