using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Search.Index;
using NaraVard.Search.Query;

namespace NaraVard.Search.Find;

/// <summary>Searches all published content: what was asked for if it is there, else what comes nearest.</summary>
internal sealed class FindContent(LiveContent content, SearchIndex index)
{
    private static readonly (Closeness Closeness, bool All, bool Near)[] Steps =
    [
        (Closeness.All, All: true, Near: false),
        (Closeness.AllNearly, All: true, Near: true),
        (Closeness.Some, All: false, Near: false),
        (Closeness.SomeNearly, All: false, Near: true),
    ];

    /// <param name="typed">What somebody typed; anything at all.</param>
    /// <param name="kind">The address word of the kind to show, or null for all.</param>
    /// <param name="page">The page to show, from 1; the nearest there is.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<SearchAnswer> RunAsync(string? typed, string? kind, int page, CancellationToken ct)
    {
        var query = SearchQuery.Parse(typed);
        var snapshot = await content.NowAsync(ct);
        return query.Wanted.Count == 0
            ? new SearchAnswer(query, Closeness.All, [], Chosen: null, Total: 0, Page: 1, [])
            : index.Ask(snapshot, (file, vocabulary) => Answer(query, FindByAllNames(query, file, vocabulary, snapshot), kind, page, file));
    }

    // What stands there in other words comes after what stands there in the words that were typed, but before what is only alike.
    private static Found FindByAllNames(SearchQuery query, SqliteConnection file, Vocabulary vocabulary, LiveSnapshot snapshot)
    {
        var found = Find(query, file, vocabulary, snapshot);
        foreach (var (name, other) in snapshot.Derive(Synonyms.Of).OtherWordsFor(query))
        {
            var more = Find(other, file, vocabulary, snapshot);
            found = more.Closeness == Closeness.All && more.Items.Count > 0 ? found.And(name, more) : found;
        }

        return found;
    }

    private static Found Find(SearchQuery query, SqliteConnection file, Vocabulary vocabulary, LiveSnapshot snapshot)
    {
        var unwanted = query.Unwanted.Select(term => Meaning.Of(term, vocabulary)).ToList();
        foreach (var (closeness, all, near) in Steps)
        {
            var wanted = query.Wanted.Select(term => near ? Meaning.Near(term, vocabulary) : Meaning.Of(term, vocabulary)).ToList();
            var items = IndexReader.Items(file, Expression.ForItems(wanted, all, unwanted), Expression.ForTitles(wanted))
                .Select(hit => (hit.Row, Item: snapshot.Read(hit.Id))).Where(hit => hit.Item is { PutAway: null }).Select(hit => (hit.Row, hit.Item!)).ToList();
            if (items.Count > 0)
            {
                return new Found(closeness, wanted, items);
            }
        }

        return new Found(Closeness.All, [], []);
    }

    private static SearchAnswer Answer(SearchQuery query, Found found, string? kind, int page, SqliteConnection file)
    {
        var kinds = found.Items.CountBy(hit => hit.Item.Type).OrderByDescending(pair => pair.Value).Select(pair => new KindCount(pair.Key, pair.Value)).ToList();
        var chosen = kinds.Find(count => SearchLinks.WordOf(count.Kind) == kind)?.Kind;
        var shown = chosen is null ? found.Items : found.Items.Where(hit => hit.Item.Type == chosen).ToList();
        page = Math.Clamp(page, 1, PagerTagHelper.LastOf(shown.Count, SearchAnswer.PageSize));
        var results = shown.Skip((page - 1) * SearchAnswer.PageSize).Take(SearchAnswer.PageSize);
        return new SearchAnswer(query, found.Closeness, kinds, chosen, shown.Count, page, [.. Show(results, found.Wanted, file)]) { AlsoBy = found.AlsoBy };
    }

    private static IEnumerable<SearchResult> Show(IEnumerable<(long Row, LiveItem Item)> hits, IReadOnlyList<Meaning> wanted, SqliteConnection file)
    {
        var highlight = new Highlight(wanted);
        using var best = new BestPassage(file, Expression.ForPassages(wanted));
        foreach (var (row, item) in hits)
        {
            var text = ItemText.Of(item);
            yield return best.Of(row) is { } number && number < text.Passages.Count && text.Passages[number] is var passage
                ? new SearchResult(item, passage.Heading, passage.Anchor, Snippet.Of(passage.Text, highlight))
                : new SearchResult(item, "", "", Snippet.Of(text.Lead, highlight));
        }
    }

    private sealed record Found(Closeness Closeness, IReadOnlyList<Meaning> Wanted, List<(long Row, LiveItem Item)> Items)
    {
        public IReadOnlyList<string> AlsoBy { get; init; } = [];

        public Found And(string name, Found other)
        {
            var kept = Closeness == Closeness.All ? Items : [];
            var known = kept.Select(hit => hit.Row).ToHashSet();
            var added = other.Items.Where(hit => !known.Contains(hit.Row)).ToList();
            return added.Count == 0 ? this : new(Closeness.All, [.. Wanted, .. other.Wanted], [.. kept, .. added]) { AlsoBy = [.. AlsoBy, name] };
        }
    }
}
