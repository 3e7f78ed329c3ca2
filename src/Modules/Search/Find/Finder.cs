using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;
using NaraVard.Search.Words;

namespace NaraVard.Search.Find;

/// <summary>Answers questions from the index and the content as they are at one moment.</summary>
internal sealed class Finder(IndexState state, LiveSnapshot snapshot, SearchWeights weights)
{
    // The best are looked at more closely; what stands after them stays in its order.
    private const int LookedAt = 40;
    private const int MostRelated = 5;

    public SearchAnswer Answer(SearchQuery query, string? kind, int page, int size)
    {
        var synonyms = Synonyms.Of(snapshot);
        var expansion = new Expansion(state, synonyms, weights);
        var expanded = expansion.Of(query);
        var highlight = new Highlight(expanded.Terms, query.Runs(), synonyms, state.Vocabulary);
        var related = RelatedTo(expanded.Terms);
        var ranking = new Ranker(state, weights).Rank([.. expanded.Clauses, .. related.SelectMany(term => term.Words.Select(word => Raising(term.Term, word)))], new Allowed(state, snapshot).By(query, expansion));
        var tally = new Tally(ranking.Found, state.Documents, kind is null ? null : type => SearchLinks.WordOf(type) == kind);
        page = Math.Clamp(page, 1, PagerTagHelper.LastOf(tally.Total, size));
        var best = ranking.Best(Math.Max(LookedAt, page * size), tally.Shown is null ? null : tally.IsShown);
        var results = InOrder([.. best.Select(ranked => new Hit(ranked, state.Documents[ranked.Document]))], highlight)
            .Skip((page - 1) * size).Take(size).Select(hit => SearchResult.Of(hit.Document.Item, hit.Text, highlight));
        return new SearchAnswer(query, [.. tally.Kinds], tally.Shown is { } shown ? state.Documents.Kind(shown) : null, tally.Total, page, [.. results])
        {
            WithAll = tally.WithAll,
            Missing = [.. expanded.Missing],
            AlsoBy = expanded.AlsoBy,
            Related = [.. related.SelectMany(term => term.Words).Where(word => highlight.TermOf(word.Form) < 0).DistinctBy(word => word.Root).OrderByDescending(word => word.Share * Math.Log(word.Times)).Take(MostRelated).Select(word => word.Form)],
            Facets = Facet.Of(query, tally.Values, snapshot),
            Corrections = [.. expanded.Terms.Where(term => term.Correction is not null).Select(term => (term.Term.Form, term.Correction!))],
        };
    }

    private List<(int Term, IReadOnlyList<RelatedWord> Words)> RelatedTo(IReadOnlyList<ReadTerm> terms)
    {
        var learned = new Related(state);
        return [.. terms.Index().Where(term => term.Item.Term is { IsPhrase: false, IsBeginning: false, IsOneWord: true, IsAsking: false }).Select(term => (term.Index, learned.To(Root.Of(term.Item.Readings[0].Form))))];
    }

    private Clause Raising(int term, RelatedWord word) =>
        new(term, 1, [new Way(state.Of($"={word.Root}", () => state.Vocabulary.WithStem(word.Root).Select(form => (form, 1f))), word.Share)]) { Weight = weights.Related, IsRelated = true };

    private IEnumerable<Hit> InOrder(List<Hit> hits, Highlight highlight)
    {
        var closeness = new Closeness(highlight, weights);
        return hits.Take(LookedAt).OrderByDescending(hit => closeness.Raise(hit.Ranked.Worth, hit.Text)).Concat(hits.Skip(LookedAt));
    }

    private sealed record Hit(Ranked Ranked, Document Document)
    {
        public ItemText Text => ItemText.Of(Document.Item, Document.Entry);
    }
}
