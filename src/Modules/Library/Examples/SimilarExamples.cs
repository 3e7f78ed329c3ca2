using System.Collections.Concurrent;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

/// <summary>
/// Examples that are about the same thing. What two examples share counts the more the fewer others share it (inverse
/// document frequency): a common theme says little, a common pattern in a handful of examples says much.
/// </summary>
internal sealed class SimilarExamples
{
    private const int Most = 3;
    private const double LeastScore = 1.0;

    private readonly IReadOnlyList<Live<GoodExample>> _all;
    private readonly Dictionary<string, double> _weights;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Live<GoodExample>>> _found = [];

    private SimilarExamples(LiveSnapshot content)
    {
        _all = content.All<GoodExample>();
        _weights = _all.SelectMany(item => Traits(item.Body)).GroupBy(trait => trait)
            .ToDictionary(group => group.Key, group => Math.Log((double)_all.Count / group.Count()));
    }

    public static IReadOnlyList<Live<GoodExample>> To(Live<GoodExample> example, LiveSnapshot content) =>
        content.Derive(snapshot => new SimilarExamples(snapshot)).Find(example);

    private IReadOnlyList<Live<GoodExample>> Find(Live<GoodExample> example) => _found.GetOrAdd(example.Slug, _ =>
    {
        var traits = Traits(example.Body).ToHashSet();
        return
        [
            .. _all.Where(other => other.Slug != example.Slug)
                .Select(other => (Other: other, Score: Traits(other.Body).Where(traits.Contains).Sum(trait => _weights[trait])))
                .Where(pair => pair.Score >= LeastScore)
                .OrderBy(pair => pair.Other.Body.Kind == ExampleKind.Proposal).ThenByDescending(pair => pair.Score)
                .Take(Most).Select(pair => pair.Other),
        ];
    });

    private static IEnumerable<string> Traits(GoodExample example) =>
        example.Patterns.Select(pattern => "pattern:" + pattern)
            .Concat(example.Themes.Select(theme => "theme:" + theme))
            .Concat(example.SystemLevels.Select(level => "level:" + level));
}
