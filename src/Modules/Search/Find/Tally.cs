using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Find;

/// <summary>What there is among all that was found, counted once over.</summary>
internal sealed class Tally
{
    private readonly Documents _documents;
    private readonly Dictionary<ContentType, int> _kinds = [];
    private readonly List<int> _values = [];
    private int[] _counts = new int[64];

    /// <param name="found">All that was found.</param>
    /// <param name="documents">The documents of the index.</param>
    /// <param name="shown">The kind that is shown; null for all.</param>
    public Tally(List<Ranked> found, Documents documents, ContentType? shown)
    {
        _documents = documents;
        foreach (var ranked in found)
        {
            var kind = documents.KindOf(ranked.Document);
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
            if (shown is not null && kind != shown)
            {
                continue;
            }

            Shown++;
            WithAll += ranked.HasAll ? 1 : 0;
            foreach (var value in documents.ValuesOf(ranked.Document))
            {
                Count(value);
            }
        }
    }

    /// <summary>How many are shown.</summary>
    public int Shown { get; }

    /// <summary>How many of those have all that was asked for.</summary>
    public int WithAll { get; }

    /// <summary>How many there are of each kind, shown or not, the most first.</summary>
    public IEnumerable<KindCount> Kinds => _kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key.Name, StringComparer.Ordinal).Select(kind => new KindCount(kind.Key, kind.Value));

    /// <summary>How many of those shown are about what.</summary>
    public IEnumerable<(FacetValue Value, int Count)> Values => _values.Select(value => (_documents.Value(value), _counts[value]));

    private void Count(int value)
    {
        if (value >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(value + 1, _counts.Length * 2));
        }

        if (_counts[value]++ == 0)
        {
            _values.Add(value);
        }
    }
}
