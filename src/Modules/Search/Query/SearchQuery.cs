using System.Text.RegularExpressions;
using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;
using NaraVard.Search.Contracts;

namespace NaraVard.Search.Query;

/// <summary>What somebody typed, understood: words, "phrases", beginnings (läkar*), what must not be there (-word), and filters (tema:primärvård).</summary>
internal sealed partial record SearchQuery
{
    public const int Longest = ITextSearch.Longest;

    private const int MostTerms = 20;

    private SearchQuery(string text, IReadOnlyList<QueryTerm> all, IReadOnlyList<QueryTerm> unwanted, IReadOnlyList<QueryFilter> filters)
    {
        (Text, All, Unwanted, Filters) = (text, all, unwanted, filters);
        var telling = all.Where(term => !term.IsFiller).ToList();
        Wanted = telling.Count > 0 ? telling : all;
    }

    /// <summary>As it was typed, trimmed and cut.</summary>
    public string Text { get; }

    /// <summary>Everything that was typed to be found, in order.</summary>
    public IReadOnlyList<QueryTerm> All { get; }

    /// <summary>What of it tells something; all when nothing does.</summary>
    public IReadOnlyList<QueryTerm> Wanted { get; }

    public IReadOnlyList<QueryTerm> Unwanted { get; }

    public IReadOnlyList<QueryFilter> Filters { get; }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Wanted.Count == 0 && Filters.Count == 0;

    /// <summary>Any text can be read; what can't be searched for is passed over.</summary>
    public static SearchQuery Parse(string? typed)
    {
        var text = Clean(typed ?? "");
        var parts = Part().Matches(text).Take(MostTerms).ToLookup(part => part.Groups["field"].Success);
        var terms = parts[false].Select(part => (Term: Read(part), IsUnwanted: part.Groups["not"].Success)).Where(part => part.Term.Words.Count > 0).ToList();
        return new SearchQuery(
            text,
            [.. terms.Where(part => !part.IsUnwanted).Select(part => part.Term)],
            [.. terms.Where(part => part.IsUnwanted).Select(part => part.Term)],
            [.. parts[true].Select(ReadFilter).Where(filter => filter.Value != "")]);
    }

    /// <summary>Whether it asks for more than words.</summary>
    public bool IsNarrowed => Filters.Count > 0 || Unwanted.Count > 0 || All.Any(term => term.IsPhrase);

    /// <summary>Its words alone: no filters, no quotation marks, nothing that must not be there.</summary>
    public string WordsAlone => string.Join(' ', All.Select(term => term.Form + (term.IsBeginning ? "*" : "")));

    /// <summary>The question as it was typed, without one of its filters.</summary>
    public string Without(QueryFilter filter) => string.Join(' ', Text.Replace(filter.ToString(), "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every run of two words or more that may be a name for something, with the terms that it holds.</summary>
    public IEnumerable<Run> Runs()
    {
        for (var start = 0; start < All.Count; start++)
        {
            for (var length = 2; length <= Synonyms.LongestPhrase && start + length <= All.Count; length++)
            {
                var words = All.Skip(start).Take(length).ToList();
                var terms = words.Count(Wanted.Contains);
                if (terms > 0 && words.TrueForAll(word => word.IsOneWord && !word.IsPhrase))
                {
                    yield return new Run(All.Take(start).Count(Wanted.Contains), terms, [.. words.SelectMany(word => word.Stems)]);
                }
            }
        }
    }

    private static string Clean(string typed) => Composed.Of(Cut.To(typed, Longest)).Trim();

    private static QueryTerm Read(Match part)
    {
        var isPhrase = part.Groups["phrase"].Success;
        var text = isPhrase ? part.Groups["phrase"].Value : part.Groups["word"].Value;
        return new QueryTerm([.. Word.In(text).Select(word => word.Form)], isPhrase) { IsBeginning = !isPhrase && text.EndsWith('*') };
    }

    private static QueryFilter ReadFilter(Match part) => new(
        part.Groups["field"].Value.ToLowerInvariant() switch
        {
            "tema" => FilterField.Theme,
            "plats" => FilterField.Place,
            _ => FilterField.Level,
        },
        (part.Groups["phrase"].Success ? part.Groups["phrase"].Value : part.Groups["word"].Value).Trim(),
        part.Groups["not"].Success)
    {
        Written = part.Value,
    };

    // A minus counts only in front of a word; inside (e-hälsa) and alone it is just a sign. Quotation marks of any sort.
    [GeneratedRegex("""(?<not>(?<=^|\s)[-−–](?=[\w"”“„»«]))?(?:(?<=^|[\s\-−–])(?<field>tema|nivå|niva|plats):)?(?:["”“„»«](?<phrase>[^"”“„»«]*)["”“„»«]|(?<word>[^\s"”“„»«]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}

/// <summary>Some words that stand side by side in a question.</summary>
/// <param name="First">The first of the terms among them.</param>
/// <param name="Terms">How many terms they hold.</param>
/// <param name="Stems">The words by their stems.</param>
internal sealed record Run(int First, int Terms, IReadOnlyList<string> Stems);
