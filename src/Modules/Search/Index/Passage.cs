using System.Text;
using System.Text.RegularExpressions;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Index;

/// <summary>A stretch of an item's text with a place of its own on the page.</summary>
/// <param name="Heading">The heading it stands under, or "".</param>
/// <param name="Anchor">The heading's id on the page, or "".</param>
/// <param name="Text">The text without marks, in Unicode form C.</param>
/// <param name="Weight">How much a hit here counts beside an ordinary part, which is 1.</param>
internal sealed partial record Passage(string Heading, string Anchor, string Text, double Weight)
{
    private const string HeadingMark = "## ";

    /// <summary>A part as one passage, or as one for each heading of the second level in it.</summary>
    public static IEnumerable<Passage> Of(TextPart part)
    {
        var headings = SafeMarkdown.Headings(part.Markdown);
        var sections = SplitAtHeadings(part.Markdown);
        if (headings.Count != sections.Count - 1)
        {
            sections = [part.Markdown];
        }

        return sections
            .Select((markdown, i) => i == 0
                ? new Passage(part.Heading, part.Anchor, Plain(markdown), part.Weight)
                : new Passage(headings[i - 1].Text, headings[i - 1].Anchor, Plain(markdown), part.Weight))
            .Where(passage => passage.Text != "");
    }

    private static List<string> SplitAtHeadings(string markdown)
    {
        List<StringBuilder> sections = [new()];
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith(HeadingMark, StringComparison.Ordinal))
            {
                sections.Add(new());
            }
            else
            {
                sections[^1].Append(line).Append('\n');
            }
        }

        return [.. sections.Select(section => section.ToString())];
    }

    private static string Plain(string markdown) => Composed.Of(SafeMarkdown.ToPlain(WrappedLine().Replace(TableRow().Replace(FigureBlock.Replace(markdown, _ => ""), Sentence), " ")));

    // Without its lines a table is a heap of words; so each row is a sentence.
    private static string Sentence(Match row)
    {
        var cells = row.Groups["cells"].Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(cells.Length == 2 ? ": " : " · ", cells);
        return cells.Length == 0 || cells.All(cell => cell.Trim('-', ':') == "") ? "" : text + (text[^1] is '.' or '?' or '!' ? "" : ".");
    }

    [GeneratedRegex(@"^\|(?<cells>.*)\|[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    // In plain text a line that was wrapped in the file looks like a new item of a list; so lines are joined first.
    [GeneratedRegex(@"(?<=[^\n])\n(?![ \t]*(?:[-*+][ \t]|[0-9]+[.)][ \t]|[>#|]|\n|$))[ \t]*")]
    private static partial Regex WrappedLine();
}
