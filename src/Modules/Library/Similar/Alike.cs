using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Guide;
using NaraVard.Library.Methods;
using NaraVard.Library.Patterns;
using NaraVard.Library.Series;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Similar;

/// <summary>What to read after a page because it is about the same: of any kind that is read, and nothing that the page links to already.</summary>
internal sealed class Alike(ISimilarItems similar)
{
    private const int Most = 4;
    private const double LeastLikeness = 0.1;

    public async Task<IReadOnlyList<SimilarItem>> ToAsync(LiveItem item, IEnumerable<LiveItem> linked, CancellationToken ct)
    {
        var known = linked.Select(other => other.Id).ToHashSet();
        var found = await similar.ToAsync(item, other => other.Any is GoodExample or Pattern or Method or GuidePage or SeriesIssue && !known.Contains(other.Id), Most, ct);
        return [.. found.TakeWhile(other => other.Likeness >= LeastLikeness)];
    }
}

internal static class SharedWords
{
    private const int Fewest = 2;

    /// <summary>Why two are alike, in words; null when one word is all there is to say.</summary>
    public static string? Told(IReadOnlyList<string> shared) => shared.Count < Fewest ? null : $"Båda talar om: {string.Join(", ", shared)}";
}
