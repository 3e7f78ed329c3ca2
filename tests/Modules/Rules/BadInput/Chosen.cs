using System.Text;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>Some of many, the same each time and others for each address, so that the short run has tried everything somewhere.</summary>
/// <param name="isWhole">Whether all kinds are taken.</param>
/// <param name="most">The most that are sent to each address.</param>
internal sealed class Chosen(bool isWhole, int most)
{
    public bool IsAll => isWhole;

    public IEnumerable<T> Of<T>(IReadOnlyList<T> all, int some, string seed)
    {
        if (isWhole || all.Count <= some)
        {
            return all;
        }

        return Spread([.. all], some, seed);
    }

    /// <summary>Spread over all kinds, at most as many as are sent to one address.</summary>
    public IEnumerable<T> Most<T>(IEnumerable<T> all, string seed)
    {
        var list = all.ToList();
        return list.Count <= most ? list : Spread(list, most, seed);
    }

    private static IEnumerable<T> Spread<T>(List<T> all, int some, string seed)
    {
        var first = Number(seed);
        return Enumerable.Range(0, some).Select(i => all[(int)((first + ((long)i * all.Count / some)) % all.Count)]);
    }

    // FNV-1a: a string's own hash is another in each process.
    private static uint Number(string seed) => Encoding.UTF8.GetBytes(seed).Aggregate(2166136261u, (sum, one) => unchecked((sum ^ one) * 16777619u));
}
