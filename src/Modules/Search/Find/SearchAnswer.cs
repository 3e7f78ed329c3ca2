using NaraVard.Kernel.Content;
using NaraVard.Search.Query;

namespace NaraVard.Search.Find;

/// <summary>What a search found.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Closeness">How near the results are to it.</param>
/// <param name="Kinds">How many there are of each kind, whichever is chosen.</param>
/// <param name="Chosen">The kind that is shown, or null for all.</param>
/// <param name="Total">How many results there are of what is chosen.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Results">The results of the page, best first.</param>
internal sealed record SearchAnswer(
    SearchQuery Query, Closeness Closeness, IReadOnlyList<KindCount> Kinds, ContentType? Chosen, int Total, int Page, IReadOnlyList<SearchResult> Results)
{
    /// <summary>Other words for what was asked for, by which some of the results were found.</summary>
    public IReadOnlyList<string> AlsoBy { get; init; } = [];

    public const int PageSize = 20;

    public int TotalOfAllKinds => Kinds.Sum(kind => kind.Count);
}

internal sealed record KindCount(ContentType Kind, int Count);

/// <summary>One item that was found, with the words that answer.</summary>
/// <param name="Item">The item.</param>
/// <param name="Heading">The heading over those words, or "".</param>
/// <param name="Anchor">The heading's id on the page, or "".</param>
/// <param name="Snippet">The words, with what was asked for marked.</param>
internal sealed record SearchResult(LiveItem Item, string Heading, string Anchor, IReadOnlyList<Piece> Snippet)
{
    /// <summary>"Exempel"</summary>
    public string Kind => Item.Type.Singular is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>The page, at the place where the words are.</summary>
    public string Address => Anchor == "" ? Item.Address : $"{Item.Address}#{Uri.EscapeDataString(Anchor)}";
}

/// <summary>A stretch of a snippet, marked when it is something that was asked for.</summary>
internal sealed record Piece(string Text, bool IsMarked);
