using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Text;

/// <summary>The links of a text that is read away from the site.</summary>
public static partial class MarkdownLinks
{
    /// <summary>The text with the address of the site before each link within it.</summary>
    /// <param name="markdown">The author's text.</param>
    /// <param name="site">The address of the site.</param>
    public static string Whole(string markdown, Uri site) => Within().Replace(markdown, site.GetLeftPart(UriPartial.Authority) + "/");

    // "[words](/page)", "![words](</media/…>)" and "[name]: /page".
    [GeneratedRegex(@"(?<=\]\(<?|^ {0,3}\[[^\]\n]+\]: {0,3}<?)/(?![/\\])", RegexOptions.Multiline)]
    private static partial Regex Within();
}
