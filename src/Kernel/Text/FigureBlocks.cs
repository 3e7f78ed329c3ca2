using Markdig.Syntax;

namespace NaraVard.Kernel.Text;

/// <summary>A fenced block named <c>figur</c> in a text.</summary>
/// <param name="Line">The line of its first fence, from 1.</param>
/// <param name="Text">What stands between the fences.</param>
public sealed record FigureBlock(int Line, string Text)
{
    private const string Name = "figur";

    /// <summary>The figures of a text, in reading order.</summary>
    public static IReadOnlyList<FigureBlock> In(string? markdown) =>
        [.. (SafeMarkdown.Parse(markdown)?.Descendants<FencedCodeBlock>() ?? []).Where(Is).Select(block => new FigureBlock(block.Line + 1, block.Lines.ToString()))];

    /// <summary>The text with each figure replaced.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="put">What stands in the figure's place; "" leaves nothing.</param>
    public static string Replace(string markdown, Func<FigureBlock, string> put)
    {
        foreach (var block in (SafeMarkdown.Parse(markdown)?.Descendants<FencedCodeBlock>() ?? []).Where(Is).OrderByDescending(block => block.Span.Start).ToList())
        {
            markdown = markdown[..block.Span.Start] + put(new FigureBlock(block.Line + 1, block.Lines.ToString())) + markdown[(block.Span.End + 1)..];
        }

        return markdown;
    }

    internal static bool Is(FencedCodeBlock block) => block.Info == Name;
}
