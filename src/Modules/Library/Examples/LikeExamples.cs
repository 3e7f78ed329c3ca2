using System.Collections.Concurrent;
using NaraVard.Kernel.Content;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Examples;

/// <summary>
/// Examples that are about the same thing: by what they say, and by the patterns, themes and levels that they share. A shared trait counts the more the fewer
/// others have it (inverse document frequency). Proposals come last.
/// </summary>
internal sealed class LikeExamples(ISimilarItems similar, LiveContent request)
{
    private const int Most = 3;
    private const double LeastScore = 0.4;

    // A third of one's own words is much to have in common, and weighs as all traits do.
    private const double ByWords = 3;

    // What is hardly alike by words has no words worth showing.
    private const double LeastLikeness = 0.2;

    /// <summary>The few that are most like an example; worked out once for each in each state of the content, since all the others are looked at.</summary>
    public async Task<IReadOnlyList<LikeExample>> ToAsync(Live<GoodExample> example, LiveSnapshot content, CancellationToken ct)
    {
        var kept = content.Derive(_ => new Kept()).Found;
        if (kept.TryGetValue(example, out var found))
        {
            return found;
        }

        found = await FindAsync(example, content, ct);
        if (request.IsWhole)
        {
            kept[example] = found;
        }

        return found;
    }

    private async Task<IReadOnlyList<LikeExample>> FindAsync(Live<GoodExample> example, LiveSnapshot content, CancellationToken ct)
    {
        var byWords = await similar.ToAsync(example, other => other is Live<GoodExample>, int.MaxValue, ct);
        var words = byWords.ToDictionary(one => one.Item.Slug, one => (Likeness: one.Likeness * ByWords, one.Shared));
        (double Likeness, IReadOnlyList<string> Shared) none = (0, []);
        var traits = content.Derive(snapshot => new ExampleTraits(snapshot.All<GoodExample>())).SharedWith(example.Body);
        return
        [
            .. content.All<GoodExample>().Select((other, i) => (Other: other, Words: words.GetValueOrDefault(other.Slug, none), Traits: traits[i]))
                .Where(one => one.Words.Likeness + one.Traits >= LeastScore && one.Other.Slug != example.Slug)
                .OrderBy(one => one.Other.Body.Kind == ExampleKind.Proposal).ThenByDescending(one => one.Words.Likeness + one.Traits).ThenBy(one => one.Other.Slug, StringComparer.Ordinal)
                .Take(Most).Select(one => new LikeExample(one.Other, one.Words.Likeness >= LeastLikeness ? one.Words.Shared : [])),
        ];
    }

    private sealed class Kept
    {
        public ConcurrentDictionary<LiveItem, IReadOnlyList<LikeExample>> Found { get; } = new(ReferenceEqualityComparer.Instance);
    }
}

/// <summary>An example that is like another.</summary>
/// <param name="Item">The example.</param>
/// <param name="Shared">Words that both have and that say much.</param>
internal sealed record LikeExample(Live<GoodExample> Item, IReadOnlyList<string> Shared);

/// <summary>What examples can share beside words, and how much each of it says.</summary>
internal sealed class ExampleTraits(IReadOnlyList<Live<GoodExample>> all)
{
    // For each trait those that have it, by their places in the list.
    private readonly Dictionary<string, int[]> _having = all.SelectMany((item, i) => Of(item.Body).Select(trait => (Trait: trait, Place: i)))
        .GroupBy(pair => pair.Trait, pair => pair.Place).ToDictionary(trait => trait.Key, trait => trait.ToArray());

    /// <summary>How much of what an example has each in the list has too, from 0 to 1.</summary>
    public double[] SharedWith(GoodExample example)
    {
        var shared = new double[all.Count];
        var weights = Of(example).Where(_having.ContainsKey).ToDictionary(trait => trait, trait => Math.Log((double)all.Count / _having[trait].Length));
        var worth = weights.Values.Sum();
        foreach (var (trait, weight) in weights.Where(trait => trait.Value > 0))
        {
            foreach (var place in _having[trait])
            {
                shared[place] += weight / worth;
            }
        }

        return shared;
    }

    private static IEnumerable<string> Of(GoodExample example) =>
        example.Patterns.Select(pattern => "pattern:" + pattern)
            .Concat(example.Themes.Select(theme => "theme:" + theme))
            .Concat(example.SystemLevels.Select(level => "level:" + level))
            .Distinct();
}
