using System.Net;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace NaraVard.Kernel.Text;

/// <summary>The only place where authors' Markdown becomes HTML.</summary>
public static class SafeMarkdown
{
    // Markdig gives up a text at 128.
    private const int Deepest = 100;

    private static readonly string[] AllowedSchemes = ["http", "https", "mailto", "tel"];

    // Named extensions only: UseAdvancedExtensions() brings {onclick=…} attributes with it.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>HTML of a text. Raw HTML stays text; links go to http, https, mailto, tel or within the site.</summary>
    /// <param name="markdown">The author's text.</param>
    /// <param name="shift">How many steps to lower the headings, so that they fit under the page's own.</param>
    /// <param name="figure">Makes safe HTML of what stands in a figure's block; without it the block is shown as it was typed.</param>
    public static HtmlString ToHtml(string? markdown, int shift = 0, Func<string, string>? figure = null)
    {
        if (Parse(markdown) is not { } document)
        {
            return new HtmlString($"<p>{WebUtility.HtmlEncode(markdown)}</p>");
        }

        foreach (var link in document.Descendants<LinkInline>().Where(link => !IsSafe(link.Url)))
        {
            link.Url = "#";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)))
        {
            link.Url = "#";
        }

        MediaPicture.Prepare(document);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + shift);
        }

        AlignByClass(document);
        if (figure is not null)
        {
            Draw(document, figure);
        }

        // A wide table scrolls in its own box, which the keyboard can reach.
        var html = document.ToHtml(Pipeline)
            .Replace("<table>", "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tabell\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        return new HtmlString(html);
    }

    /// <summary>The text without marks, for summaries, search and mail.</summary>
    public static string ToPlain(string? markdown) => Parse(markdown) is null ? markdown!.Trim() : Markdown.ToPlainText(FigureBlock.Replace(markdown ?? "", _ => ""), Pipeline).Trim();

    /// <summary>The headings of the second level with the anchors that <see cref="ToHtml"/> gives them.</summary>
    public static IReadOnlyList<(string Anchor, string Text)> Headings(string markdown) =>
    [
        .. (Parse(markdown)?.Descendants<HeadingBlock>() ?? []).Where(heading => heading.Level == 2)
            .Select(heading => (heading.GetAttributes().Id ?? "", string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(part => part.Content.ToString())))),
    ];

    // Null for a text that is nested too deep to be read or written as Markdown; it is shown as it was typed.
    internal static MarkdownDocument? Parse(string? markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown ?? "", Pipeline);
            return document.Descendants().Any(IsTooDeep) ? null : document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsTooDeep(MarkdownObject part)
    {
        var depth = 0;
        for (var outer = Around(part); outer is not null && depth <= Deepest; outer = Around(outer))
        {
            depth++;
        }

        return depth > Deepest;
    }

    private static MarkdownObject? Around(MarkdownObject part) => part switch
    {
        Inline { Parent: { } inline } => inline,
        ContainerInline { ParentBlock: { } block } => block,
        Block block => block.Parent,
        _ => null,
    };

    // Markdig aligns the columns of a table by inline style, which our own policy stops.
    private static void AlignByClass(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var (cell, i) in table.OfType<TableRow>().SelectMany(row => row.OfType<TableCell>().Select((cell, i) => (cell, i))))
            {
                if (i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment is { } side)
                {
                    cell.GetAttributes().AddClass($"align-{side.ToString().ToLowerInvariant()}");
                }
            }

            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        }
    }

    // The parser of raw HTML is off, so the only raw blocks of a document are the ones put in here.
    private static void Draw(MarkdownDocument document, Func<string, string> figure)
    {
        foreach (var block in document.Descendants<FencedCodeBlock>().Where(FigureBlock.Is).ToList())
        {
            var drawn = new HtmlBlock(null) { Lines = new StringLineGroup(figure(block.Lines.ToString())) };
            block.Parent![block.Parent.IndexOf(block)] = drawn;
        }
    }

    private static bool IsSafe(string? url) =>
        url is null || SchemeOf(url) is not { } scheme || AllowedSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase);

    // Not Uri.TryCreate: on Linux it reads "/guides" as an absolute file path.
    private static string? SchemeOf(string url)
    {
        var end = url.IndexOfAny([':', '/', '?', '#']);
        return end >= 0 && url[end] == ':' ? url[..end] : null;
    }
}
