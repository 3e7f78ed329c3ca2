using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;

namespace NaraVard.Library.Suggestions;

/// <summary>
/// Tried examples that share words which no pattern uses; a pattern never rests on proposals. Begins with the two that are most alike, adds the one that is most like all in the group as long as
/// it is alike enough and shares no pattern with any of them, and begins again with the rest. Worked out once for each state of the content;
/// the same content always gives the same groups.
/// </summary>
internal sealed class UnnamedGroups
{
    public const int Fewest = 3;

    private const int MostMembers = 8;
    private const int MostWords = 10;
    private const int MostGroups = 20;

    // A word that more than one in ten use doesn't tell a group from the rest. In a large library the number bounds the work too.
    private const int OneIn = 10;
    private const int MostExamplesWith = 60;
    private const double LeastAlike = 0.08;

    private readonly IReadOnlyList<Live<GoodExample>> _examples;
    private readonly Dictionary<string, double>[] _vectors;
    private readonly HashSet<string>[] _patterns;
    private readonly Dictionary<(int, int), double> _alike = [];
    private readonly ILookup<int, int> _near;
    private readonly WordWeights _weights;

    private UnnamedGroups(LiveSnapshot content)
    {
        _examples = [.. content.All<GoodExample>().Where(example => example.Body.Kind != ExampleKind.Proposal)];
        _weights = new WordWeights(_examples);
        var named = content.All<Pattern>().SelectMany(pattern => TextWords.NamedBy(pattern.Body).All.Keys).ToHashSet(StringComparer.Ordinal);
        _vectors = [.. _examples.Select(example => Telling(example, named))];
        var crossings = Crossings.Of(content);
        _patterns = [.. _examples.Select(example => crossings.PatternsOf(example.Slug).Select(pattern => pattern.Slug).ToHashSet())];
        Compare();
        _near = _alike.Where(pair => pair.Value >= LeastAlike).SelectMany(pair => new[] { pair.Key, (pair.Key.Item2, pair.Key.Item1) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    /// <summary>The groups, the most alike first.</summary>
    public static IReadOnlyList<UnnamedGroup> Of(LiveSnapshot content) => content.Derive<IReadOnlyList<UnnamedGroup>>(snapshot => [.. new UnnamedGroups(snapshot).Grow().Take(MostGroups)]);

    private Dictionary<string, double> Telling(Live<GoodExample> example, HashSet<string> named) => Vectors.Unit(
        _weights.Weigh(TextWords.Of(example), []).Where(term => !named.Contains(term.Key) && _weights.IsRare(term.Key, OneIn) && _weights.ExamplesWith(term.Key) is > 1 and <= MostExamplesWith)
            .ToDictionary(term => term.Key, term => term.Value, StringComparer.Ordinal));

    // By the words: only those that share one are ever compared.
    private void Compare()
    {
        foreach (var users in Enumerable.Range(0, _vectors.Length).SelectMany(i => _vectors[i].Select(term => (term.Key, Example: i, Weight: term.Value))).GroupBy(use => use.Key).Select(uses => uses.ToList()))
        {
            for (var i = 0; i < users.Count; i++)
            {
                for (var j = i + 1; j < users.Count; j++)
                {
                    var pair = (users[i].Example, users[j].Example);
                    _alike[pair] = _alike.GetValueOrDefault(pair) + (users[i].Weight * users[j].Weight);
                }
            }
        }

        foreach (var pair in _alike.Keys.Where(pair => _patterns[pair.Item1].Overlaps(_patterns[pair.Item2])).ToList())
        {
            _alike.Remove(pair);
        }
    }

    private IEnumerable<UnnamedGroup> Grow()
    {
        var taken = new HashSet<int>();
        var found = new List<UnnamedGroup>();
        foreach (var (seed, _) in _alike.Where(pair => pair.Value >= LeastAlike).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            if (taken.Contains(seed.Item1) || taken.Contains(seed.Item2))
            {
                continue;
            }

            List<int> members = [seed.Item1, seed.Item2];
            while (members.Count < MostMembers && Next(members, taken) is { } next)
            {
                members.Add(next);
            }

            if (members.Count >= Fewest && Shared(members) is { Count: >= Fewest } words && members.Select(member => _examples[member].Body.Source.Document).Distinct().Count() > 1)
            {
                taken.UnionWith(members);
                found.Add(new UnnamedGroup([.. members.Select(member => _examples[member])], words, Likeness(members)));
            }
        }

        return found.OrderByDescending(group => group.Alike);
    }

    private int? Next(List<int> members, HashSet<int> taken)
    {
        var best = _near[members[0]].Where(i => !taken.Contains(i) && !members.Contains(i))
            .Select(i => (Example: i, Alike: members.Sum(member => Alike(i, member) ?? double.NegativeInfinity) / members.Count))
            .DefaultIfEmpty((Example: 0, Alike: double.NegativeInfinity)).MaxBy(candidate => (candidate.Alike, -candidate.Example));
        return best.Alike >= LeastAlike ? best.Example : null;
    }

    private double? Alike(int one, int other) => _alike.TryGetValue(one < other ? (one, other) : (other, one), out var alike) ? alike : null;

    private double Likeness(List<int> members)
    {
        var pairs = members.SelectMany((one, i) => members.Skip(i + 1).Select(other => Alike(one, other) ?? 0)).ToList();
        return pairs.Sum() / pairs.Count;
    }

    // Said by all but one at most, and by three at least.
    private List<string> Shared(List<int> members) =>
    [
        .. members.SelectMany(member => _vectors[member]).GroupBy(term => term.Key).Where(uses => uses.Count() >= Math.Max(Fewest, members.Count - 1))
            .OrderByDescending(uses => uses.Sum(use => use.Value)).ThenBy(uses => uses.Key, StringComparer.Ordinal).Take(MostWords).Select(uses => _weights.Written(uses.Key)),
    ];
}

/// <summary>Examples that share something that no pattern names.</summary>
/// <param name="Examples">The examples, those that are most alike first.</param>
/// <param name="Words">The words that all of them, or all but one, use and no pattern does; those that tell most first.</param>
/// <param name="Alike">How alike they are on the whole, from 0 to 1.</param>
internal sealed record UnnamedGroup(IReadOnlyList<Live<GoodExample>> Examples, IReadOnlyList<string> Words, double Alike);
