using NaraVard.Kernel.Content;

namespace NaraVard.Library.Concepts;

/// <summary>A word of the model.</summary>
internal sealed record Concept : ContentBody
{
    [Field("På engelska", Hint = "Ordet i Human Learning Systems. Lämna tomt om det saknas.")]
    public string English { get; init; } = "";

    [Field("Kallas också", Hint = "Andra ord för samma sak, ett per rad. Den som söker på ett av dem hittar också de andra.", Rows = 3)]
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    [Field("Begrepp som hör ihop"), References("concept")]
    public IReadOnlyList<string> Related { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    [Field("Text", Rows = 12), Section]
    public string Text { get; init; } = "";

    public override IEnumerable<string> FoundBy => Synonyms;

    public override IReadOnlyList<string> AlsoCalled => Synonyms;

    public override string Lead => FirstParagraph.Of(Text);

    public override string Meaning => FirstParagraph.Whole(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];
}
