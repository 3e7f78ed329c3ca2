using NaraVard.Search.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>What two questions have in common by their words.</summary>
/// <param name="Share">How much of what both tell, from 0 to 1.</param>
/// <param name="Words">The shared words, those that tell most first.</param>
internal sealed record Likeness(double Share, IReadOnlyList<string> Words)
{
    // Two words in common may be a coincidence; a question and the same with a word changed have most.
    private const double LeastAlike = 0.2;
    private const int FewestWords = 2;
    private const double LeastSame = 0.6;
    private const int FewestOfSame = 3;

    /// <summary>Enough to propose that they are answered together.</summary>
    public bool IsAlike => Share >= LeastAlike && Words.Count >= FewestWords;

    /// <summary>So much that they are put together at once.</summary>
    public bool IsSame => Share >= LeastSame && Words.Count >= FewestOfSame;

    public static Likeness Of(IReadOnlyDictionary<string, TextWord> one, IReadOnlyDictionary<string, TextWord> other)
    {
        var shared = one.Where(word => other.ContainsKey(word.Key))
            .Select(word => (word.Value.Written, Weight: Math.Min(word.Value.Weight, other[word.Key].Weight)))
            .OrderByDescending(word => word.Weight).ThenBy(word => word.Written, StringComparer.Ordinal).ToList();
        var (common, all) = (shared.Sum(word => word.Weight), one.Values.Concat(other.Values).Sum(word => word.Weight));
        return new Likeness(all - common <= 0 ? 0 : common / (all - common), [.. shared.Select(word => word.Written).Distinct()]);
    }
}
