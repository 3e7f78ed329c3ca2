using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Find;

/// <summary>What there is among all that was found, counted once over.</summary>
internal sealed class Tally
{
    private readonly Documents _documents;
    private readonly Counts _kinds = new();
    private readonly Counts _values = new();

    /// <param name="found">All that was found.</param>
    /// <param name="documents">The documents of the index.</param>
    /// <param name="shown">Which kind is shown; null, or one that wasn't found, for all.</param>
    public Tally(List<Ranked> found, Documents documents, Func<ContentType, bool>? shown)
    {
        _documents = documents;
        found.ForEach(ranked => _kinds.Add(documents.KindOf(ranked.Document)));
        Shown = shown is null ? null : _kinds.All.Select(kind => (int?)kind.Number).FirstOrDefault(kind => shown(documents.Kind(kind!.Value)));
        foreach (var ranked in found.Where(IsShown))
        {
            Total++;
            WithAll += ranked.HasAll ? 1 : 0;
            foreach (var value in documents.ValuesOf(ranked.Document))
            {
                _values.Add(value);
            }
        }
    }

    /// <summary>The kind that is shown, by its number; null for all.</summary>
    public int? Shown { get; }

    /// <summary>How many are shown.</summary>
    public int Total { get; }

    /// <summary>How many of those have all that was asked for.</summary>
    public int WithAll { get; }

    /// <summary>How many there are of each kind, shown or not, the most first.</summary>
    public IEnumerable<KindCount> Kinds => _kinds.All.Select(kind => new KindCount(_documents.Kind(kind.Number), kind.Count)).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind.Name, StringComparer.Ordinal);

    /// <summary>How many of those shown are about what.</summary>
    public IEnumerable<(FacetValue Value, int Count)> Values => _values.All.Select(value => (_documents.Value(value.Number), value.Count));

    /// <summary>Whether something that was found is of the kind that is shown.</summary>
    public bool IsShown(Ranked ranked) => Shown is not { } kind || _documents.KindOf(ranked.Document) == kind;

    private sealed class Counts
    {
        private readonly List<int> _seen = [];
        private int[] _counts = new int[64];

        public IEnumerable<(int Number, int Count)> All => _seen.Select(number => (number, _counts[number]));

        public void Add(int number)
        {
            if (number >= _counts.Length)
            {
                Array.Resize(ref _counts, Math.Max(number + 1, _counts.Length * 2));
            }

            if (_counts[number]++ == 0)
            {
                _seen.Add(number);
            }
        }
    }
}
