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
        var found = Found(query, expansion, expanded);
        var kinds = found.CountBy(hit => hit.Item.Type).OrderByDescending(pair => pair.Value).Select(pair => new KindCount(pair.Key, pair.Value)).ToList();
        var chosen = kinds.Find(count => SearchLinks.WordOf(count.Kind) == kind)?.Kind;
        var shown = chosen is null ? found : found.Where(hit => hit.Item.Type == chosen).ToList();
        page = Math.Clamp(page, 1, PagerTagHelper.LastOf(shown.Count, size));
        var results = InOrder(shown, highlight).Skip((page - 1) * size).Take(size).Select(hit => SearchResult.Of(hit.Item, hit.Text, highlight));
        return new SearchAnswer(query, kinds, chosen, shown.Count, page, [.. results])
        {
            WithAll = shown.Count(hit => hit.Ranked.HasAll),
            Missing = [.. expanded.Missing],
            AlsoBy = expanded.AlsoBy,
            Facets = Facet.Of(query, shown.Select(hit => hit.Item), snapshot),
            Corrections = [.. expanded.Terms.Where(term => term.Correction is not null).Select(term => (term.Term.Form, term.Correction!))],
        };
    }

    // What is far from the best answer is no answer.
    private IEnumerable<Ranked> Near(IReadOnlyList<Ranked> ranked) => ranked.TakeWhile(one => one.Worth >= ranked[0].Worth * weights.Far);

    private List<Hit> Found(SearchQuery query, Expansion expansion, Expanded expanded)
    {
        var allowed = new Allowed(state, snapshot).By(query, expansion);
        return
        [
            .. Near(new Ranker(state.Documents.Count, weights).Rank(expanded.Clauses, allowed))
                .Select(ranked => (Ranked: ranked, state.Documents[ranked.Document].Entry, Item: snapshot.Read(state.Documents[ranked.Document].Item)))
                .Where(hit => hit.Item is { PutAway: null }).Select(hit => new Hit(hit.Ranked, hit.Item!, hit.Entry)),
        ];
    }

    private IEnumerable<Hit> InOrder(List<Hit> hits, Highlight highlight)
    {
        var closeness = new Closeness(highlight, weights);
        return hits.Take(LookedAt).OrderByDescending(hit => closeness.Raise(hit.Ranked.Worth, hit.Text)).Concat(hits.Skip(LookedAt));
    }

    private sealed record Hit(Ranked Ranked, LiveItem Item, string Entry)
    {
        public ItemText Text => ItemText.Of(Item, Entry);
    }
}
