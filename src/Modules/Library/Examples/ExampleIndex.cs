using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

/// <summary>The examples in the order of their list, with what each has to offer the filters; worked out once for each state of the content.</summary>
internal sealed class ExampleIndex
{
    private const int Nothing = -1;
    private const int Several = -2;

    private static readonly int Place = ExampleFilter.All.ToList().IndexOf(ExampleFilter.Place);

    private readonly IReadOnlyList<Row> _rows;
    private readonly Lazy<ExampleHits> _all;

    private ExampleIndex(LiveSnapshot content)
    {
        // What is tried comes first; within a kind they stand by title, as they come.
        _rows = [.. content.All<GoodExample>().OrderBy(item => item.Body.Kind == ExampleKind.Proposal).ThenBy(item => item.Body.Kind).Select(Row.Of)];
        _all = new Lazy<ExampleHits>(() => Count(ExampleFilter.None));
    }

    public static ExampleIndex Of(LiveSnapshot content) => content.Derive(snapshot => new ExampleIndex(snapshot));

    /// <summary>What passes, and what each choice would give.</summary>
    public ExampleHits Find(ExampleFilter filter) => filter.IsEmpty ? _all.Value : Count(filter);

    // One walk through the examples: one that a single filter keeps out counts among the choices of that filter alone.
    private ExampleHits Count(ExampleFilter filter)
    {
        var hits = new ExampleHits();
        HashSet<string>[] chosen = [.. ExampleFilter.All.Select(name => filter.Chosen(name).ToHashSet())];
        foreach (var row in _rows)
        {
            var values = filter.WantsProposals ? row.WhenAsked : row.Values;
            var keptOutBy = KeptOutBy(values, chosen);
            if (keptOutBy == Nothing)
            {
                hits.Passing.Add(row.Item);
            }

            for (var i = 0; i < values.Length; i++)
            {
                if (keptOutBy == Nothing || keptOutBy == i)
                {
                    hits.Add(ExampleFilter.All[i], values[i]);
                }
            }

            hits.ProposalsForPlaces += filter.Kinds.Count == 0 && keptOutBy == Place && row.WhenAsked[Place].Any(chosen[Place].Contains) ? 1 : 0;
        }

        return hits;
    }

    private static int KeptOutBy(string[][] values, HashSet<string>[] chosen)
    {
        var only = Nothing;
        for (var i = 0; i < values.Length; i++)
        {
            if (chosen[i].Count > 0 && !values[i].Any(chosen[i].Contains))
            {
                if (only != Nothing)
                {
                    return Several;
                }

                only = i;
            }
        }

        return only;
    }

    /// <param name="Item">The example.</param>
    /// <param name="Values">What it has to offer each filter, in the order of the filters.</param>
    /// <param name="WhenAsked">The same when the reader has asked for proposals.</param>
    private sealed record Row(Live<GoodExample> Item, string[][] Values, string[][] WhenAsked)
    {
        public static Row Of(Live<GoodExample> item) => new(item, Offered(item, wantsProposals: false), Offered(item, wantsProposals: true));

        private static string[][] Offered(Live<GoodExample> item, bool wantsProposals) =>
            [.. ExampleFilter.All.Select(filter => ExampleFilter.ValuesOf(item.Body, filter, wantsProposals).Distinct().ToArray())];
    }
}

/// <summary>What a choice of filters gives.</summary>
internal sealed class ExampleHits
{
    private readonly Dictionary<string, Dictionary<string, int>> _counts = ExampleFilter.All.ToDictionary(filter => filter, _ => new Dictionary<string, int>());

    /// <summary>The examples that pass all filters, in the order of the list.</summary>
    public List<Live<GoodExample>> Passing { get; } = [];

    /// <summary>Proposals that concern the chosen places, which the list leaves out unless they are asked for.</summary>
    public int ProposalsForPlaces { get; set; }

    /// <summary>The number of hits that each value of a filter would give, with the other filters as they are.</summary>
    public IReadOnlyDictionary<string, int> Counts(string filter) => _counts[filter];

    public void Add(string filter, string[] values)
    {
        foreach (var value in values)
        {
            _counts[filter][value] = _counts[filter].GetValueOrDefault(value) + 1;
        }
    }
}
