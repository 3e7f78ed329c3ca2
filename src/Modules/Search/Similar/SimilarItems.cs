using System.Collections.Concurrent;
using NaraVard.Kernel.Content;
using NaraVard.Search.Contracts;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Similar;

/// <summary>
/// Asks the index for an item's most telling words, weighed as they tell, and takes the answer for what is like it. Worked out once for each item in each snapshot of
/// the content, unless the index was behind it.
/// </summary>
internal sealed class SimilarItems(LiveContent content, SearchIndex index, SearchWeights weights) : ISimilarItems
{
    private const int MostShared = 3;

    // What is kept for each item; nobody looks further.
    private const int MostKept = 300;

    // Beside the word that tells most of the item: what tells less is counted but not named as a reason.
    private const double LeastTelling = 0.5;

    public async Task<IReadOnlyList<SimilarItem>> ToAsync(LiveItem item, Func<LiveItem, bool>? among, int most, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        var kept = snapshot.Derive(_ => new Kept()).Found;
        if (!kept.TryGetValue(item, out var all))
        {
            all = await index.AskAsync(content, (state, now) => Find(item, now, state), ct);
            if (content.IsWhole)
            {
                kept[item] = all;
            }
        }

        return [.. all.Where(similar => among?.Invoke(similar.Item) != false).Take(most)];
    }

    private IReadOnlyList<SimilarItem> Find(LiveItem item, LiveSnapshot snapshot, IndexState state)
    {
        var words = new TellingWords(state, new Expansion(state, Synonyms.Of(snapshot), weights)).Of(item);
        if (words.Count == 0)
        {
            return [];
        }

        List<Clause> clauses = [.. words.Select((word, i) => new Clause(i, 1, [new Way(word.Where, 1)]) { Weight = word.Weight })];
        var wholes = Enumerable.Range(0, state.Documents.Count).Select(document => state.Gone?[document] != true && state.Documents[document].Entry == "").ToArray();
        var itself = wholes.Select((may, document) => may && state.Documents[document].Item.Id == item.Id).ToArray();
        var others = wholes.Select((may, document) => may && !itself[document] && snapshot.Read(state.Documents[document].Item.Id) is { PutAway: null }).ToArray();
        var ranker = new Ranker(state.Documents.Count, weights);
        var ranked = ranker.Rank(clauses, others);
        var found = ranked.Best(MostKept);
        var whole = ranker.Rank(clauses, itself).Best(1).Concat(found).Select(one => one.Worth).FirstOrDefault(1);
        return [.. found.Select(one => new SimilarItem(snapshot.Read(state.Documents[one.Document].Item.Id)!, Math.Min(1, one.Worth / whole), Shared(words, one.Document)))];
    }

    private static IReadOnlyList<string> Shared(IReadOnlyList<TellingWord> words, int document) =>
        [.. words.Where(word => word.Weight >= LeastTelling && Array.BinarySearch(word.Where.Documents, document) >= 0).Take(MostShared).Select(word => word.Name)];

    private sealed class Kept
    {
        public ConcurrentDictionary<LiveItem, IReadOnlyList<SimilarItem>> Found { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
