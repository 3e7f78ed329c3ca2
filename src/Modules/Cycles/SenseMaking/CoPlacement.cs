namespace NaraVard.Cycles.SenseMaking;

/// <summary>Which entries were put together, and by how many of those who sorted both. Of one sorting alone nothing is told: it would be one person's.</summary>
internal sealed class CoPlacement
{
    /// <summary>Fewer sortings than this are shown to nobody.</summary>
    public const int Fewest = 2;

    private readonly Pairing[,] _pairs;

    /// <param name="sortings">The sortings, without names.</param>
    /// <param name="size">How many entries there are.</param>
    public CoPlacement(IReadOnlyList<Piles> sortings, int size)
    {
        var used = sortings.Where(piles => piles.Used.Count > 0).ToList();
        HasEnough = used.Count >= Fewest;
        _pairs = new Pairing[size, size];
        foreach (var (one, other) in Enumerable.Range(1, size).SelectMany(_ => Enumerable.Range(1, size), (one, other) => (one, other)))
        {
            _pairs[one - 1, other - 1] = Count(used, one, other);
        }
    }

    public bool HasEnough { get; }

    /// <summary>How two entries were placed, by their numbers.</summary>
    public Pairing Of(int one, int other) => _pairs[one - 1, other - 1];

    private static Pairing Count(List<Piles> sortings, int one, int other)
    {
        var both = sortings.Where(piles => piles[one] > 0 && piles[other] > 0).ToList();
        return both.Count < Fewest ? default : new Pairing(both.Count(piles => piles[one] == piles[other]), both.Count);
    }
}

/// <summary>How two entries were placed.</summary>
/// <param name="Together">How many put them in the same pile.</param>
/// <param name="Both">How many put both in some pile.</param>
internal readonly record struct Pairing(int Together, int Both)
{
    public int Apart => Both - Together;

    /// <summary>From 0, nobody put them together, to 1, everybody did.</summary>
    public double Share => Both == 0 ? 0 : (double)Together / Both;
}
