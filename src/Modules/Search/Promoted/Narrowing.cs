using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Words;

namespace NaraVard.Search.Promoted;

/// <summary>Whether an item may stand among the answers to a question that says more than what it asks for: its filters, its phrases, and what must not be there.</summary>
internal sealed class Narrowing(SearchQuery query, LiveSnapshot content)
{
    public bool Lets(LiveItem item)
    {
        var fields = ItemText.Of(item, entry: "").Words();
        return query.Filters.All(filter => ValuesOf(item.Any.Facets, filter.Field).Any(value => filter.IsOf(value) || filter.IsOf(filter.Field.NameOf(value, content))) != filter.IsUnwanted)
            && query.All.Where(term => term.IsPhrase).All(term => Has(fields, term))
            && !query.Unwanted.Any(term => Has(fields, term));
    }

    private static IEnumerable<string> ValuesOf(ContentFacets facets, FilterField field) => field switch
    {
        FilterField.Theme => facets.Themes,
        FilterField.Place => facets.Places,
        _ => facets.Levels.Select(level => level.Address()),
    };

    private static bool Has(IReadOnlyList<string[]> fields, QueryTerm term) => term switch
    {
        { IsPhrase: true } or { IsOneWord: false } => fields.Any(words => IsIn(words, term.Words)),
        { IsBeginning: true } => fields.Any(words => Array.Exists(words, word => word.StartsWith(term.Form, StringComparison.Ordinal))),
        _ => Root.Of(term.Form) is var root && fields.Any(words => Array.Exists(words, word => Root.Of(word) == root)),
    };

    private static bool IsIn(string[] words, IReadOnlyList<string> phrase) =>
        Enumerable.Range(0, Math.Max(0, words.Length - phrase.Count + 1)).Any(start => words.AsSpan(start, phrase.Count).SequenceEqual([.. phrase]));
}
