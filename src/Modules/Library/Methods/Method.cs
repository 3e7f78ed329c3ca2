using NaraVard.Kernel.Content;

namespace NaraVard.Library.Methods;

/// <summary>A way of working.</summary>
internal sealed record Method : ContentBody
{
    /// <summary>Phases of a cycle and steps of the guide, by their address.</summary>
    [Field("Används när"), ChosenFrom(typeof(Methods.UseWhen))]
    public IReadOnlyList<string> UseWhen { get; init; } = [];

    [Field("Nivåer")]
    public IReadOnlyList<SystemLevel> SystemLevels { get; init; } = [];

    [Field("Länkar", Hint = "En webbadress per rad.", Rows = 3)]
    public IReadOnlyList<string> Links { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    [Field("Text", Rows = 16), Section]
    public string Text { get; init; } = "";

    public override ContentFacets Facets => ContentFacets.None with { Levels = SystemLevels };

    public override string Lead => FirstParagraph.Of(Text);

    public override IEnumerable<TextPart> Parts => [new("", Text)];
}
