using NaraVard.Kernel.Content;

namespace NaraVard.Library.Concepts;

/// <summary>A word of the model.</summary>
internal sealed record Concept : ContentBody
{
    [Field("På engelska", Hint = "Ordet i Human Learning Systems. Lämna tomt om det saknas.")]
    public string English { get; init; } = "";

    [Field("Begrepp som hör ihop"), References("concept")]
    public IReadOnlyList<string> Related { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    [Field("Text", Rows = 12), Section]
    public string Text { get; init; } = "";

    public override string Lead => FirstParagraph.Of(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];
}
