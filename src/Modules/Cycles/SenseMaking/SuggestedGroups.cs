namespace NaraVard.Cycles.SenseMaking;

/// <summary>
/// Groups to begin the conversation from. Average linkage: the two clusters whose entries were most often put together, on the average over all pairs between them,
/// become one, as long as that is more than half of those who sorted both. Where two are alike the ones written first are taken, so the same sortings always give the same groups.
/// Source: Sokal and Michener, "A statistical method for evaluating systematic relationships", Univ. Kansas Sci. Bull. 38 (1958).
/// </summary>
internal static class SuggestedGroups
{
    private const int MostDifferences = 5;

    /// <param name="placed">How entries were put together.</param>
    /// <param name="numbers">The entries that are still there, in the order they were written.</param>
    public static IReadOnlyList<SuggestedGroup> From(CoPlacement placed, IReadOnlyList<int> numbers)
    {
        var clusters = numbers.Select(number => new List<int> { number }).ToList();
        while (Nearest(placed, clusters) is var (one, other))
        {
            clusters[one].AddRange(clusters[other]);
            clusters.RemoveAt(other);
        }

        return [.. clusters.Where(cluster => cluster.Count > 1).Select(cluster => new SuggestedGroup([.. cluster.Order()], Weakest(placed, cluster)))];
    }

    /// <summary>The entries that were put together by some and apart by others, the most divided first. None is named twice.</summary>
    public static IReadOnlyList<Difference> Differences(CoPlacement placed, IReadOnlyList<int> numbers)
    {
        List<Difference> differences = [];
        foreach (var (one, other, pairing) in Pairs(placed, numbers).Where(pair => pair.Pairing is { Together: > 0, Apart: > 0 })
            .OrderByDescending(pair => Math.Min(pair.Pairing.Together, pair.Pairing.Apart)).ThenBy(pair => pair.One).ThenBy(pair => pair.Other))
        {
            if (differences.Count < MostDifferences && differences.All(known => known.One != one && known.One != other && known.Other != one && known.Other != other))
            {
                differences.Add(new Difference(one, other, pairing));
            }
        }

        return differences;
    }

    private static (int One, int Other)? Nearest(CoPlacement placed, List<List<int>> clusters)
    {
        var (nearest, most) = (((int, int)?)null, 0.5);
        for (var one = 0; one < clusters.Count; one++)
        {
            for (var other = one + 1; other < clusters.Count; other++)
            {
                var share = clusters[one].SelectMany(_ => clusters[other], (a, b) => placed.Of(a, b).Share).Average();
                if (share > most)
                {
                    (nearest, most) = ((one, other), share);
                }
            }
        }

        return nearest;
    }

    private static Pairing Weakest(CoPlacement placed, List<int> cluster) => Pairs(placed, cluster).Select(pair => pair.Pairing).MinBy(pairing => pairing.Share);

    private static IEnumerable<(int One, int Other, Pairing Pairing)> Pairs(CoPlacement placed, IReadOnlyList<int> numbers) =>
        from i in Enumerable.Range(0, numbers.Count)
        from j in Enumerable.Range(i + 1, numbers.Count - i - 1)
        select (numbers[i], numbers[j], placed.Of(numbers[i], numbers[j]));
}

/// <summary>Entries that were put together by most.</summary>
/// <param name="Numbers">The entries.</param>
/// <param name="Weakest">The two of them that were put together by the fewest.</param>
internal sealed record SuggestedGroup(IReadOnlyList<int> Numbers, Pairing Weakest)
{
    /// <summary>Why they are a group, in a Swedish sentence.</summary>
    public string Why => (Weakest, Numbers.Count) switch
    {
        ({ Apart: 0, Both: 2 }, _) => "Båda la ihop dem.",
        ({ Apart: 0, Both: > 0 }, _) => $"Alla {Weakest.Both.InWords()} la ihop dem.",
        (_, 2) => $"{Weakest.Together.InWords(atStart: true)} av {Weakest.Both.InWords()} la ihop dem.",
        ({ Together: > 0 }, _) => $"De flesta la ihop dem. Varje par hölls ihop av minst {Weakest.Together.InWords()} av {Weakest.Both.InWords()}.",
        _ => "De hänger ihop genom varandra: alla par hölls inte ihop.",
    };
}

/// <summary>Two entries that some put together and others apart: something to talk about.</summary>
internal sealed record Difference(int One, int Other, Pairing Pairing)
{
    public string Question => $"{Pairing.Apart.InWords(atStart: true)} av er skilde dem åt, {Pairing.Together.InWords()} la ihop dem. Vad ser ni olika?";
}
