using Microsoft.AspNetCore.Html;
using NaraVard.Cycles.Numbers;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Entries;

/// <summary>What somebody typed, shown as typed: paragraphs and lines, and nothing in it is markup.</summary>
internal static class EntryText
{
    private const int LongestNumber = 40;

    public static IHtmlContent ToHtml(string text, EntryKind? kind = null)
    {
        var html = new HtmlContentBuilder();
        if (kind == EntryKind.Number && NumberLine.Read(text) is { On: { } day } line)
        {
            html.AppendHtml("<p class=\"entry-number\">").Append(line.Amount).AppendHtml("</p><p>").Append($"{line.Measure}, {day.Long()}").AppendHtml("</p>");
            text = string.Join('\n', text.Split('\n').Skip(1)).Trim();
        }

        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var isNumber = i == 0 && kind == EntryKind.Number && paragraphs[i].Length <= LongestNumber;
            html.AppendHtml(isNumber ? "<p class=\"entry-number\">" : "<p>");
            AppendLines(html, paragraphs[i]);
            html.AppendHtml("</p>");
        }

        return html;
    }

    private static void AppendLines(HtmlContentBuilder html, string paragraph)
    {
        var lines = paragraph.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                html.AppendHtml("<br>");
            }

            html.Append(lines[i]);
        }
    }
}
