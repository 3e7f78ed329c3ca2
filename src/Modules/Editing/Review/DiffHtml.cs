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

    /// <summary>Both texts as one: what was taken away, then what was added, where it happened.</summary>
    public static IHtmlContent Inline(FieldChange change)
    {
        var html = new HtmlContentBuilder();
        var (before, after) = (new Queue<DiffPart>(change.Before), new Queue<DiffPart>(change.After));
        var (ofBefore, ofAfter) = (0, 0);
        while (before.Count > 0 || after.Count > 0)
        {
            if (before.TryPeek(out var old) && old.IsChanged)
            {
                Marked(html, before.Dequeue(), "del");
            }
            else if (after.TryPeek(out var now) && now.IsChanged)
            {
                Marked(html, after.Dequeue(), "ins");
            }
            else
            {
                // What is alike may be parted at other places in the one than in the other.
                var length = Math.Min(before.Peek().Text.Length - ofBefore, after.Peek().Text.Length - ofAfter);
                Lines(html, before.Peek().Text.Substring(ofBefore, length));
                (ofBefore, ofAfter) = (Next(before, ofBefore + length), Next(after, ofAfter + length));
            }
        }

        return html;
    }

    private static int Next(Queue<DiffPart> parts, int read)
    {
        if (read < parts.Peek().Text.Length)
        {
            return read;
        }

        parts.Dequeue();
        return 0;
    }

    private static void Marked(HtmlContentBuilder html, DiffPart part, string mark)
    {
        html.AppendHtml($"<{mark}>");
        Lines(html, part.Text);
        html.AppendHtml($"</{mark}>");
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
