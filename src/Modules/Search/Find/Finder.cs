using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Find;

/// <summary>Answers questions from the index and the content as they are at one moment.</summary>
internal sealed class Finder(IndexState state, LiveSnapshot snapshot, SearchWeights weights)
{
    // The best are looked at more closely; what stands after them stays in its order.
    private const int LookedAt = 40;

    public SearchAnswer Answer(SearchQuery query, string? kind, int page, int size)
    {
        var synonyms = Synonyms.Of(snapshot);
        var expansion = new Expansion(state, synonyms, weights);
        var expanded = expansion.Of(query);
        var highlight = new Highlight(expanded.Terms, query.Runs(), synonyms, state.Vocabulary);
        var ranking = new Ranker(state, weights).Rank(expanded.Clauses, new Allowed(state, snapshot).By(query, expansion));
        var chosen = kind is null ? null : ranking.Found.Select(ranked => state.Documents.KindOf(ranked.Document)).FirstOrDefault(type => SearchLinks.WordOf(type) == kind);
        var tally = new Tally(ranking.Found, state.Documents, chosen);
        page = Math.Clamp(page, 1, PagerTagHelper.LastOf(tally.Shown, size));
        var best = ranking.Best(Math.Max(LookedAt, page * size), chosen is null ? null : ranked => state.Documents.KindOf(ranked.Document) == chosen);
        var results = InOrder([.. best.Select(ranked => new Hit(ranked, state.Documents[ranked.Document]))], highlight)
            .Skip((page - 1) * size).Take(size).Select(hit => SearchResult.Of(hit.Document.Item, hit.Text, highlight));
        return new SearchAnswer(query, [.. tally.Kinds], chosen, tally.Shown, page, [.. results])
        {
            WithAll = tally.WithAll,
            Missing = [.. expanded.Missing],
            AlsoBy = expanded.AlsoBy,
            Facets = Facet.Of(query, tally.Values, snapshot),
            Corrections = [.. expanded.Terms.Where(term => term.Correction is not null).Select(term => (term.Term.Form, term.Correction!))],
        };
    }

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
