using Microsoft.AspNetCore.Html;

namespace NaraVard.Editing.Review;

/// <summary>A compared text as HTML, to the letter: a view would put blanks between the words and the marks.</summary>
internal static class DiffHtml
{
    /// <param name="parts">The text.</param>
    /// <param name="mark">The element around what the other text lacks: "del" or "ins".</param>
    public static IHtmlContent Of(IReadOnlyList<DiffPart> parts, string mark)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            html.AppendHtml(part.IsChanged ? $"<{mark}>" : "");
            Lines(html, part.Text);
            html.AppendHtml(part.IsChanged ? $"</{mark}>" : "");
        }

        return parts.Count == 0 ? html.AppendHtml("<span class=\"quiet\">(tomt)</span>") : html;
    }

    private static void Lines(HtmlContentBuilder html, string text)
    {
        var lines = text.Split('\n');
        html.Append(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            html.AppendHtml("<br>").Append(line);
        }
    }
}
