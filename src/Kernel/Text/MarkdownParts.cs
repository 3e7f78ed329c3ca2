using Markdig.Syntax;

namespace NaraVard.Kernel.Text;

/// <summary>The points that a text makes, one by one, for those who answer to each.</summary>
public static class MarkdownParts
{
    /// <summary>The items of the text's lists, without marks; its paragraphs when it has no list. A paragraph that only leads to something is none.</summary>
    /// <param name="markdown">The author's text.</param>
    /// <returns>The points in reading order; none when the text is nested too deep to be read.</returns>
    public static IReadOnlyList<string> Of(string markdown)
    {
        if (SafeMarkdown.Parse(FigureBlock.Replace(markdown, _ => "")) is not { } document)
        {
            return [];
        }

        var items = document.OfType<ListBlock>().SelectMany(list => list).OfType<ListItemBlock>().Select(item => Words(item.Descendants<ParagraphBlock>())).Where(text => text != "").ToList();
        return items.Count > 0 ? items : [.. document.OfType<ParagraphBlock>().Select(paragraph => Words([paragraph])).Where(text => text != "" && text[^1] != ':')];
    }

    private static string Words(IEnumerable<ParagraphBlock> paragraphs) => string.Join(' ', paragraphs.Select(paragraph => MarkdownOutline.Words(paragraph.Inline).Trim()).Where(text => text != ""));
}
