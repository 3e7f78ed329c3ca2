using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;
using NaraVard.Library.Methods;

namespace NaraVard.Library.Guide;

/// <summary>A page of the guide: the four steps and the thinking behind them.</summary>
internal sealed record GuidePage : ContentBody
{
    [Field("Ordning"), Range(1, 99, ErrorMessage = "Ordningen ska vara ett tal mellan 1 och 99")]
    public int Order { get; init; }

    [Field("Sammanfattning", Rows = 2), Required(ErrorMessage = "Skriv en sammanfattning")]
    public string Summary { get; init; } = "";

    /// <summary>The address of the step on the pages about the four steps, or "".</summary>
    [Field("Steg", Hint = "Bara på sidorna om de fyra stegen."), ChosenFrom(typeof(GuideSteps))]
    public string Step { get; init; } = "";

    /// <summary>A table of problems and consequences to show, or "".</summary>
    [Field("Tabell som visas"), References("consequences")]
    public string Data { get; init; } = "";

    [Field("Sidor som hör ihop"), References("guide")]
    public IReadOnlyList<string> Related { get; init; } = [];

    public SourceReference Source { get; init; } = new();

    [Field("Text", Rows = 20), Section]
    public string Text { get; init; } = "";

    public override string Lead => Summary;

    public override IEnumerable<TextPart> Parts => [new("", Text)];

    public override ContentBody Suggested(IReadOnlyList<ContentBody> others) => this with { Order = others.OfType<GuidePage>().Select(page => page.Order).DefaultIfEmpty().Max() + 1 };
}

/// <summary>The four steps, as choices.</summary>
internal static class GuideSteps
{
    public static IReadOnlyList<(string Key, string Name)> Choices => UseWhen.Steps;
}
