using System.Text.RegularExpressions;
using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Query;

/// <summary>What somebody typed, understood: words, "phrases" and what must not be there (-word).</summary>
internal sealed partial record SearchQuery
{
    public const int Longest = 200;

    private const int MostTerms = 20;

    private SearchQuery(string text, IReadOnlyList<QueryTerm> wanted, IReadOnlyList<QueryTerm> unwanted) =>
        (Text, Wanted, Unwanted) = (text, wanted, unwanted);

    /// <summary>As it was typed, trimmed and cut.</summary>
    public string Text { get; }

    public IReadOnlyList<QueryTerm> Wanted { get; }

    public IReadOnlyList<QueryTerm> Unwanted { get; }

    /// <summary>Any text can be read; what can't be searched for is passed over.</summary>
    public static SearchQuery Parse(string? typed)
    {
        var text = Clean(typed ?? "");
        var terms = Part().Matches(text).Select(part => (Term: Read(part), IsUnwanted: part.Groups["not"].Success))
            .Where(part => part.Term.Words.Count > 0).Take(MostTerms).ToList();
        var wanted = terms.Where(part => !part.IsUnwanted).Select(part => part.Term).ToList();
        var telling = wanted.Where(term => !term.IsFiller).ToList();
        return new SearchQuery(text, telling.Count > 0 ? telling : wanted, [.. terms.Where(part => part.IsUnwanted).Select(part => part.Term)]);
    }

    /// <summary>The same question with other words for some of it.</summary>
    public SearchQuery With(IReadOnlyList<QueryTerm> wanted) => new(Text, wanted, Unwanted);

    private static string Clean(string typed) => Composed.Of(Cut.To(typed, Longest)).Trim();

    private static QueryTerm Read(Match part)
    {
        var isPhrase = part.Groups["phrase"].Success;
        var text = isPhrase ? part.Groups["phrase"].Value : part.Groups["word"].Value;
        return new QueryTerm([.. Word.In(text).Select(word => word.Form)], isPhrase);
    }

    // A minus counts only in front of a word; inside (e-hälsa) and alone it is just a sign. Quotation marks of any sort.
    [GeneratedRegex("""(?<not>(?<=^|\s)[-−–](?=[\w"”“„»«]))?(?:["”“„»«](?<phrase>[^"”“„»«]*)["”“„»«]|(?<word>[^\s"”“„»«]+))""")]
    private static partial Regex Part();
}
