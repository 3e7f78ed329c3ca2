using NaraVard.Kernel.Content;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Examples;

/// <summary>
/// Examples that are about the same thing: by what they say, and by the patterns, themes and levels that they share. A shared trait counts the more the fewer
/// others have it (inverse document frequency). Proposals come last.
/// </summary>
internal sealed class LikeExamples(ISimilarItems similar)
{
    private const int Most = 3;
    private const double LeastScore = 0.4;

    // A third of one's own words is much to have in common, and weighs as all traits do.
    private const double ByWords = 3;

    // What is hardly alike by words has no words worth showing.
    private const double LeastLikeness = 0.2;

    public async Task<IReadOnlyList<LikeExample>> ToAsync(Live<GoodExample> example, LiveSnapshot content, CancellationToken ct)
    {
        var byWords = await similar.ToAsync(example, other => other is Live<GoodExample>, int.MaxValue, ct);
        var words = byWords.ToDictionary(one => one.Item.Slug, one => (Likeness: one.Likeness * ByWords, one.Shared));
        (double Likeness, IReadOnlyList<string> Shared) none = (0, []);
        var traits = content.Derive(snapshot => new ExampleTraits(snapshot.All<GoodExample>()));
        return
        [
            .. content.All<GoodExample>().Where(other => other.Slug != example.Slug)
                .Select(other => (Other: other, Words: words.GetValueOrDefault(other.Slug, none), Traits: traits.Shared(example.Body, other.Body)))
                .Where(one => one.Words.Likeness + one.Traits >= LeastScore)
                .OrderBy(one => one.Other.Body.Kind == ExampleKind.Proposal).ThenByDescending(one => one.Words.Likeness + one.Traits).ThenBy(one => one.Other.Slug, StringComparer.Ordinal)
                .Take(Most).Select(one => new LikeExample(one.Other, one.Words.Likeness >= LeastLikeness ? one.Words.Shared : [])),
        ];
    }
}

/// <summary>An example that is like another.</summary>
/// <param name="Item">The example.</param>
/// <param name="Shared">Words that both have and that say much.</param>
internal sealed record LikeExample(Live<GoodExample> Item, IReadOnlyList<string> Shared);

/// <summary>What examples can share beside words, and how much each of it says.</summary>
internal sealed class ExampleTraits(IReadOnlyList<Live<GoodExample>> all)
{
    private readonly Dictionary<string, double> _weights = all.SelectMany(item => Of(item.Body)).CountBy(trait => trait).ToDictionary(trait => trait.Key, trait => Math.Log((double)all.Count / trait.Value));

    /// <summary>How much of what one example has another has too, from 0 to 1.</summary>
    public double Shared(GoodExample one, GoodExample other)
    {
        var traits = Of(one).ToHashSet();
        var worth = traits.Sum(Weight);
        return worth > 0 ? Of(other).Where(traits.Contains).Sum(Weight) / worth : 0;
    }

    private double Weight(string trait) => _weights.GetValueOrDefault(trait);

    private static IEnumerable<string> Of(GoodExample example) =>
        example.Patterns.Select(pattern => "pattern:" + pattern)
            .Concat(example.Themes.Select(theme => "theme:" + theme))
            .Concat(example.SystemLevels.Select(level => "level:" + level));
}
