namespace NaraVard.Cycles.SenseMaking;

/// <summary>Which pile each entry of a sitting lies in; 0 is none. The piles have no names, only numbers.</summary>
internal sealed class Piles
{
    public const int Most = 12;

    private readonly byte[] _of;

    private Piles(byte[] of) => _of = of;

    /// <summary>The pile of the entry with this number, from 1.</summary>
    public int this[int entry] => _of[entry - 1];

    /// <summary>The piles that hold something, in order.</summary>
    public IReadOnlyList<int> Used => [.. _of.Where(pile => pile > 0).Distinct().Order().Select(pile => (int)pile)];

    public byte[] Bytes => [.. _of];

    /// <param name="size">How many entries the sitting has.</param>
    /// <param name="chosen">The pile chosen for some of them by their numbers; what isn't an entry or a pile is passed over.</param>
    public static Piles From(int size, IReadOnlyDictionary<int, int> chosen) =>
        new([.. Enumerable.Range(1, size).Select(entry => (byte)(chosen.GetValueOrDefault(entry) is var pile and >= 0 and <= Most ? pile : 0))]);

    public static Piles Read(byte[] bytes) => new(bytes);

    /// <summary>Several as one: piles are numbered as they come, and the sortings stand in the order of their bytes, so that habits and time don't show.</summary>
    public static byte[] Join(IEnumerable<Piles> sortings) =>
        [.. sortings.Select(piles => piles.Renumbered()).OrderBy(Convert.ToHexString, StringComparer.Ordinal).SelectMany(bytes => bytes)];

    public static IReadOnlyList<Piles> Split(byte[] joined, int size) => [.. joined.Chunk(size).Select(bytes => new Piles(bytes))];

    public bool IsSameAs(Piles other) => _of.AsSpan().SequenceEqual(other._of);

    private byte[] Renumbered()
    {
        var order = _of.Where(pile => pile > 0).Distinct().ToList();
        return [.. _of.Select(pile => (byte)(order.IndexOf(pile) + 1))];
    }
}
