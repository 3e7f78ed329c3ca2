using NaraVard.Kernel.Text;

namespace NaraVard.Library;

/// <summary>The first running text of a page, for lists of pages that have no summary of their own.</summary>
internal static class FirstParagraph
{
    private const int Longest = 240;

    /// <summary>As much of it as a list has room for.</summary>
    public static string Of(string markdown)
    {
        var plain = Whole(markdown);
        return plain.Length <= Longest ? plain : Shortened(plain) + " …";
    }

    /// <summary>All of it.</summary>
    public static string Whole(string markdown) => SafeMarkdown.ToPlain(
        markdown.Split("\n\n").Select(WithoutHeadings).FirstOrDefault(part => part.Length > 0 && part[0] is not ('|' or '`')) ?? "").ReplaceLineEndings(" ");

    // Between two words; a text without blanks, an address perhaps, is cut where it is too long.
    private static string Shortened(string text) => text.LastIndexOf(' ', Longest) is var blank and > 0 ? text[..blank] : Cut.To(text, Longest);

    // The text may follow its heading on the next line.
    private static string WithoutHeadings(string part) => string.Join('\n', part.Split('\n').Where(line => !line.StartsWith('#'))).Trim();
}
