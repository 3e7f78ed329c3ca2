using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Finds where a page counts what somebody does: a number in the same row, list item or paragraph as a person's name.</summary>
internal static partial class NumbersBesideNames
{
    private const string FirstName = "Övningsperson";

    private const string Block = "tr, li, dd, dt, p, h1, h2, h3, h4, blockquote, figcaption, legend, label, option, summary, td, article, section";

    /// <summary>A name that is easy to find again.</summary>
    public static string NewName() => $"{FirstName} {Unique.Word()}";

    public static List<string> In(string html)
    {
        if (!html.Contains(FirstName, StringComparison.Ordinal))
        {
            return [];
        }

        var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
        var named = main.Descendants<IText>().Where(text => text.Data.Contains(FirstName, StringComparison.Ordinal) && text.ParentElement!.Closest("time, script, style") is null);
        return [.. named.Select(text => Line(text.ParentElement!)).Where(line => Number().IsMatch(Innocent().Replace(line, " "))).Distinct()];
    }

    private static string Line(IElement element) => Blank().Replace((element.Closest(Block) ?? element).TextContent, " ").Trim();

    // A day, a time of day, which version of a text, which round of a cycle, how many files in an import: these tell of the thing, not of how much somebody does.
    [GeneratedRegex(@"\b\d{1,2} (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)( \d{4})?\b|\b\d{4}-\d{2}-\d{2}\b|\b(kl\.? ?)?\d{1,2}[.:]\d{2}\b|\b([Vv]ersion|[Vv]arv) \d+\b|\b\d+ innehållsfil(er)?\b", RegexOptions.None)]
    private static partial Regex Innocent();

    [GeneratedRegex(@"\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
