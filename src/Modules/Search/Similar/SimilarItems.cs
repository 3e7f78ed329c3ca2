using System.Collections.Concurrent;
using NaraVard.Kernel.Content;
using NaraVard.Search.Contracts;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Similar;

/// <summary>
/// Asks the index for an item's most telling words, weighed as they tell, and takes the answer for what is like it. Worked out once for each item in each snapshot of
/// the content.
/// </summary>
internal sealed class SimilarItems(LiveContent content, SearchIndex index, SearchWeights weights) : ISimilarItems
{
    private const int MostShared = 3;

    // Beside the word that tells most of the item: what tells less is counted but not named as a reason.
    private const double LeastTelling = 0.5;

    public async Task<IReadOnlyList<SimilarItem>> ToAsync(LiveItem item, Func<LiveItem, bool>? among, int most, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        var all = snapshot.Derive(_ => new Kept()).Found.GetOrAdd(item, one => index.Ask(snapshot, state => Find(one, snapshot, state)));
        return [.. all.Where(similar => among?.Invoke(similar.Item) != false).Take(most)];
    }

    private IReadOnlyList<SimilarItem> Find(LiveItem item, LiveSnapshot snapshot, IndexState state)
    {
        var words = new TellingWords(state, new Expansion(state, Synonyms.Of(snapshot), weights)).Of(item);
        if (words.Count == 0)
        {
            return [];
        }

        var allowed = state.Documents.Select(document => document.Entry == "" && snapshot.Read(document.Item) is { PutAway: null }).ToArray();
        var ranked = new Ranker(state.Documents.Count, weights).Rank([.. words.Select((word, i) => new Clause(i, 1, [new Way(word.Where, 1)]) { Weight = word.Weight })], allowed);
        var whole = ranked.Where(one => state.Documents[one.Document].Item == item.Id).Select(one => one.Worth).DefaultIfEmpty(ranked.Count == 0 ? 1 : ranked[0].Worth).First();
        return
        [
            .. ranked.Where(one => state.Documents[one.Document].Item != item.Id)
                .Select(one => new SimilarItem(snapshot.Read(state.Documents[one.Document].Item)!, Math.Min(1, one.Worth / whole), Shared(words, one.Document))),
        ];
    }

    private static IReadOnlyList<string> Shared(IReadOnlyList<TellingWord> words, int document) =>
        [.. words.Where(word => word.Weight >= LeastTelling && Array.BinarySearch(word.Where.Documents, document) >= 0).Take(MostShared).Select(word => word.Name)];

    private sealed class Kept
    {
        public ConcurrentDictionary<LiveItem, IReadOnlyList<SimilarItem>> Found { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
