using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

/// <summary>
/// The examples in the order of their list, and for each choice of each filter which of them have it; worked out once for each state of the content. A question then
/// costs a walk through numbers, so a list a hundred times as long takes hardly longer to show.
/// </summary>
internal sealed class ExampleIndex
{
    private static readonly int Place = ExampleFilter.All.ToList().IndexOf(ExampleFilter.Place);

    private readonly IReadOnlyList<Live<GoodExample>> _rows;
    private readonly Dictionary<string, Having>[] _usual;
    private readonly Dictionary<string, Having>[] _whenAsked;
    private readonly Lazy<ExampleHits> _all;

    private ExampleIndex(LiveSnapshot content)
    {
        // What is tried comes first; within a kind they stand by title, as they come.
        _rows = [.. content.All<GoodExample>().OrderBy(item => item.Body.Kind == ExampleKind.Proposal).ThenBy(item => item.Body.Kind)];
        (_usual, _whenAsked) = (Read(wantsProposals: false), Read(wantsProposals: true));
        Tried = _rows.Count(item => item.Body.Kind != ExampleKind.Proposal);
        _all = new Lazy<ExampleHits>(() => Count(ExampleFilter.None));
    }

    /// <summary>How many are no proposals.</summary>
    public int Tried { get; }

    public static ExampleIndex Of(LiveSnapshot content) => content.Derive(snapshot => new ExampleIndex(snapshot));

    /// <summary>What passes, and what each choice would give.</summary>
    public ExampleHits Find(ExampleFilter filter) => filter.IsEmpty ? _all.Value : Count(filter);

    // A choice tells what it would give with the other filters as they are: so each filter counts among what all the others let through.
    private ExampleHits Count(ExampleFilter filter)
    {
        var having = filter.WantsProposals ? _whenAsked : _usual;
        RowSet?[] chosen = [.. ExampleFilter.All.Select((name, i) => filter.Chosen(name) is { Count: > 0 } values ? With(having[i], values) : null)];
        var passing = Except(chosen, null);
        var counts = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        for (var i = 0; i < having.Length; i++)
        {
            var among = chosen[i] is null ? passing : Except(chosen, i);
            counts[ExampleFilter.All[i]] = having[i].Select(value => (value.Key, Count: value.Value.CountIn(among))).Where(value => value.Count > 0).ToDictionary(value => value.Key, value => value.Count);
        }

        var proposals = filter.Kinds.Count > 0 || chosen[Place] is not { } there ? 0 : Except(chosen, Place).And(With(_whenAsked[Place], filter.Places)).CountWithout(there);
        return new ExampleHits(_rows, passing, counts) { ProposalsForPlaces = proposals };
    }

    private RowSet With(Dictionary<string, Having> having, IReadOnlyList<string> values)
    {
        var set = RowSet.None(_rows.Count);
        foreach (var value in values)
        {
            set.Add(having.TryGetValue(value, out var found) ? found.Rows : []);
        }

        return set;
    }

    private RowSet Except(RowSet?[] chosen, int? except) =>
        chosen.Where((set, i) => set is not null && i != except).Aggregate(RowSet.All(_rows.Count), (all, set) => all.And(set!));

    private Dictionary<string, Having>[] Read(bool wantsProposals) =>
    [
        .. ExampleFilter.All.Select(filter => _rows
            .SelectMany((item, row) => ExampleFilter.ValuesOf(item.Body, filter, wantsProposals).Distinct().Select(value => (Value: value, Row: row)))
            .GroupBy(pair => pair.Value, pair => pair.Row).ToDictionary(value => value.Key, value => new Having([.. value], _rows.Count))),
    ];

    // The rows that have a value: as numbers, and as bits when they are so many that bits are fewer to walk through.
    private sealed class Having(int[] rows, int all)
    {
        private readonly RowSet? _many = RowSet.IsShorter(rows, all) ? RowSet.Of(rows, all) : null;

        public int[] Rows => rows;

        public int CountIn(RowSet set) => _many is null ? set.CountOf(rows) : set.CountWith(_many);
    }
}

/// <summary>What a choice of filters gives.</summary>
internal sealed class ExampleHits(IReadOnlyList<Live<GoodExample>> rows, RowSet passing, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> counts)
{
    /// <summary>How many pass all filters.</summary>
    public int Total { get; } = passing.Count;

    /// <summary>Proposals that concern the chosen places, which the list leaves out unless they are asked for.</summary>
    public int ProposalsForPlaces { get; init; }

    /// <summary>Some of what passes, in the order of the list.</summary>
    public IReadOnlyList<Live<GoodExample>> Page(int number, int size) => [.. passing.Rows().Skip((number - 1) * size).Take(size).Select(row => rows[row])];

    /// <summary>The number of hits that each value of a filter would give, with the other filters as they are.</summary>
    public IReadOnlyDictionary<string, int> Counts(string filter) => counts[filter];
}
