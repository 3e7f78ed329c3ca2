using NaraVard.Kernel.Content;

namespace NaraVard.Search.Contracts;

/// <summary>What published items have in common, by their words.</summary>
public interface ISimilarItems
{
    /// <summary>The items that are most like one, the most like first; the same every time. Never the item itself, and nothing that is put away.</summary>
    /// <param name="item">The item.</param>
    /// <param name="among">Which items may answer, or null for all that search finds.</param>
    /// <param name="most">How many.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<SimilarItem>> ToAsync(LiveItem item, Func<LiveItem, bool>? among, int most, CancellationToken ct);
}

/// <summary>An item that is like another.</summary>
/// <param name="Item">The item.</param>
/// <param name="Likeness">How like, from 0 to 1, where 1 says all that the item itself says.</param>
/// <param name="Shared">The words that both have and that say most, at most three; none when they share only words that say little.</param>
public sealed record SimilarItem(LiveItem Item, double Likeness, IReadOnlyList<string> Shared);
