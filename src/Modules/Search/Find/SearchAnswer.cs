using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Promoted;
using NaraVard.Search.Query;

namespace NaraVard.Search.Find;

/// <summary>What a search found.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Kinds">How many there are of each kind, whichever is chosen.</param>
/// <param name="Chosen">The kind that is shown, or null for all.</param>
/// <param name="Total">How many results there are of what is chosen.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Results">The results of the page, best first.</param>
internal sealed record SearchAnswer(SearchQuery Query, IReadOnlyList<KindCount> Kinds, ContentType? Chosen, int Total, int Page, IReadOnlyList<SearchResult> Results)
{
    public const int PageSize = 20;

    /// <summary>What editors have put first for this question, on the first page. They stand there alone, and are not counted among the results.</summary>
    public IReadOnlyList<SearchResult> Promoted { get; init; } = [];

    /// <summary>How many of them have all that was asked for.</summary>
    public int WithAll { get; init; }

    /// <summary>Words that no text has; the results have something that is like them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Words that the texts use together with what was asked for.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>What the results can be narrowed by.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>Other words for what was asked for, by which some of the results were found.</summary>
    public IReadOnlyList<string> AlsoBy { get; init; } = [];

    /// <summary>Words that no text has, and what was looked for in their place.</summary>
    public IReadOnlyList<(string Typed, string Meant)> Corrections { get; init; } = [];

    /// <summary>The question with those words in the place of what was typed; null when all words are known.</summary>
    public string? Corrected => Corrections.Count == 0
        ? null
        : Corrections.Aggregate(Query.Text, (text, one) => text.Replace(one.Typed, one.Meant, StringComparison.CurrentCultureIgnoreCase));

    public int TotalOfAllKinds => Kinds.Sum(kind => kind.Count);

    /// <summary>The same with what editors have put first, as far as the question and the chosen kind let it in.</summary>
    public SearchAnswer With(IReadOnlyList<(LiveItem Item, string Why)> promoted, Narrowing narrowing)
    {
        var first = promoted.Where(one => (Chosen is null || one.Item.Type == Chosen) && narrowing.Lets(one.Item)).ToList();
        return first.Count == 0 ? this : this with
        {
            Promoted = Page > 1 ? [] : [.. first.Select(one => SearchResult.Of(one.Item, one.Why))],
            Results = [.. Results.Where(result => result.Text.Entry != "" || !first.Exists(one => one.Item.Id == result.Item.Id))],
        };
    }

    public static SearchAnswer Nothing(SearchQuery query) => new(query, [], null, 0, 1, []);
}

internal sealed record KindCount(ContentType Kind, int Count);

/// <summary>One item that was found, with the words that answer.</summary>
/// <param name="Item">The item.</param>
/// <param name="Text">What of it was found: all of it, or an entry.</param>
/// <param name="Passage">The passage that answers best, or null when the lead does.</param>
/// <param name="Snippet">The words, with what was asked for marked.</param>
internal sealed record SearchResult(LiveItem Item, ItemText Text, Passage? Passage, IReadOnlyList<Piece> Snippet)
{
    public static SearchResult Of(LiveItem item, ItemText text, Highlight highlight)
    {
        var best = text.Passages.Select(passage => (Passage: passage, Worth: Worth(passage, highlight))).Where(passage => passage.Worth.Terms > 0).DefaultIfEmpty().MaxBy(passage => passage.Worth);
        return new SearchResult(item, text, best.Passage, Find.Snippet.Of(best.Passage?.Text ?? text.Lead, highlight));
    }

    /// <summary>One that editors have put first: with its lead, whatever the question.</summary>
    public static SearchResult Of(LiveItem item, string why)
    {
        var text = ItemText.Of(item, entry: "");
        return new SearchResult(item, text, null, text.Lead == "" ? [] : [new Piece(text.Lead, IsMarked: false)]) { PromotedWhy = why };
    }

    /// <summary>Why editors have put it first; null when they haven't.</summary>
    public string? PromotedWhy { get; init; }

    public string Title => Text.Title;

    /// <summary>The heading over the words that answer, or "".</summary>
    public string Heading => Passage?.Heading ?? "";

    /// <summary>"Exempel"</summary>
    public string Kind => KindOf(Item, Text.Entry);

    /// <summary>The page of the item, or the place of the entry on it.</summary>
    public string Address => AddressOf(Item, Text.Entry);

    /// <summary>The page, at the place where the words are.</summary>
    public string AnswerAddress => Passage is { Anchor: not "" } ? $"{Item.Address}#{Uri.EscapeDataString(Passage.Anchor)}" : Address;

    /// <summary>What readers call an item, or an entry of one.</summary>
    public static string KindOf(LiveItem item, string entry) => entry != "" ? "Fråga" : item.Type.Singular is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>The page of an item, or the place of an entry on it.</summary>
    public static string AddressOf(LiveItem item, string entry) => entry == "" ? item.Address : $"{item.Address}#{Uri.EscapeDataString(entry)}";

    // Answering to many of the terms comes first, then saying them often.
    private static (int Terms, double Words) Worth(Passage passage, Highlight highlight)
    {
        var found = highlight.In(passage.Heading).Concat(highlight.In(passage.Text)).ToList();
        return (Highlight.TermsOf(found), found.Count / Math.Sqrt(passage.Text.Length + 100));
    }
}

/// <summary>A stretch of a snippet, marked when it is something that was asked for.</summary>
internal sealed record Piece(string Text, bool IsMarked);
