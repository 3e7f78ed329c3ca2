using NaraVard.Kernel.Language;

namespace NaraVard.Meetings.Room.Grouping;

/// <summary>
/// Groups of cards that share telling words, as somewhere to begin. Words that many of the cards have weigh little (tf·idf), a word weighs something also within a
/// compound, and groups grow by average linkage: the two that are most alike on the average over all their pairs become one, as long as that is alike enough. The same
/// cards always give the same groups. Source of the linkage: Sokal and Michener, "A statistical method for evaluating systematic relationships", Univ. Kansas Sci. Bull. 38 (1958).
/// </summary>
internal sealed class AlikeCards
{
    private const double LeastAlike = 0.14;
    private const int ShortestPart = 4;
    private const double AsPart = 0.6;

    private readonly List<Dictionary<string, double>> _cards;
    private readonly Dictionary<string, string> _written = [];

    private AlikeCards(IReadOnlyList<string> texts)
    {
        var words = texts.Select(text => Word.In(text).Where(word => word.IsTelling).ToList()).ToList();
        foreach (var word in words.SelectMany(all => all).OrderBy(word => word.Form.Length).ThenBy(word => word.Form, StringComparer.Ordinal))
        {
            _written.TryAdd(word.Stem, word.Form);
        }

        var stems = words.Select(all => all.Select(word => word.Stem).ToHashSet()).ToList();
        var kin = _written.Keys.ToDictionary(stem => stem, stem => _written.Keys.Where(other => IsWithin(other, stem) || IsWithin(stem, other)).ToList());
        _cards = [.. stems.Select(own => VectorOf(own, stems, kin))];
    }

    /// <param name="texts">The cards.</param>
    /// <returns>Groups of at least two, by the cards' places in the list, the largest first. A card is in one at most.</returns>
    public static IReadOnlyList<AlikeGroup> In(IReadOnlyList<string> texts) => new AlikeCards(texts).Group();

    private static bool IsWithin(string part, string whole) =>
        part.Length >= ShortestPart && whole.Length > part.Length && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));

    private static Dictionary<string, double> VectorOf(HashSet<string> own, List<HashSet<string>> all, Dictionary<string, List<string>> kin)
    {
        Dictionary<string, double> vector = [];
        foreach (var stem in own)
        {
            Raise(stem, 1);
            kin[stem].ForEach(other => Raise(other, AsPart));
        }

        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return length == 0 ? vector : vector.ToDictionary(pair => pair.Key, pair => pair.Value / length);

        void Raise(string stem, double share)
        {
            // What a single card says can't hold two together.
            var having = all.Count(card => card.Contains(stem) || kin[stem].Any(card.Contains));
            if (having > 1)
            {
                vector[stem] = Math.Max(vector.GetValueOrDefault(stem), share * Math.Log(1 + ((double)all.Count / having)));
            }
        }
    }

    private List<AlikeGroup> Group()
    {
        var clusters = Enumerable.Range(0, _cards.Count).Select(card => new List<int> { card }).ToList();
        while (Nearest(clusters) is var (one, other))
        {
            clusters[one].AddRange(clusters[other]);
            clusters.RemoveAt(other);
        }

        return [.. clusters.Where(cluster => cluster.Count > 1).OrderByDescending(cluster => cluster.Count).ThenBy(cluster => cluster[0]).Select(cluster => new AlikeGroup([.. cluster.Order()], SharedBy(cluster)))];
    }

    private (int One, int Other)? Nearest(List<List<int>> clusters)
    {
        var (nearest, most) = (((int, int)?)null, LeastAlike);
        for (var one = 0; one < clusters.Count; one++)
        {
            for (var other = one + 1; other < clusters.Count; other++)
            {
                var alike = clusters[one].SelectMany(_ => clusters[other], Alike).Average();
                if (alike > most)
                {
                    (nearest, most) = ((one, other), alike);
                }
            }
        }

        return nearest;
    }

    private double Alike(int one, int other) => _cards[one].Sum(pair => pair.Value * _cards[other].GetValueOrDefault(pair.Key));

    private const int MostShared = 2;

    private List<string> SharedBy(List<int> cluster) =>
    [
        .. cluster.SelectMany(card => _cards[card]).GroupBy(pair => pair.Key).Where(stem => stem.Count() > 1)
            .OrderByDescending(stem => stem.Sum(pair => pair.Value)).ThenBy(stem => stem.Key, StringComparer.Ordinal).Take(MostShared).Select(stem => _written[stem.Key]),
    ];
}

/// <summary>Cards that are alike.</summary>
/// <param name="Cards">Their places in the list.</param>
/// <param name="Shared">The words that hold them together, those that tell most first.</param>
internal sealed record AlikeGroup(IReadOnlyList<int> Cards, IReadOnlyList<string> Shared)
{
    /// <summary>A name to begin from: "Schema, bemanning".</summary>
    public string Name => string.Join(", ", Shared) is { Length: > 0 } words ? $"{char.ToUpperInvariant(words[0])}{words[1..]}" : "";
}
