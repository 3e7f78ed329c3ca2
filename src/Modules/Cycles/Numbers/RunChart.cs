namespace NaraVard.Cycles.Numbers;

/// <summary>A value in a run chart.</summary>
internal sealed record RunValue(DateOnly On, decimal Value);

/// <summary>What the rules see in the values.</summary>
internal enum SignalKind
{
    /// <summary>Six or more in a row on one side of the median.</summary>
    Shift,

    /// <summary>Five or more in a row that all rise or all fall.</summary>
    Trend,
}

/// <summary>A stretch that chance would seldom make.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="First">The index of its first value.</param>
/// <param name="Last">The index of its last value.</param>
/// <param name="IsUp">Above the median, or rising.</param>
internal sealed record Signal(SignalKind Kind, int First, int Last, bool IsUp);

/// <summary>
/// Values in the order of time with their median, and the two rules that tell a change from chance. It helps a team to see; it grades nobody.
/// </summary>
/// <remarks>
/// The rules are those of Perla, Provost and Murray, "The run chart: a simple analytical tool for learning from variation in healthcare processes",
/// BMJ Quality &amp; Safety 2011;20:46–51. A value on the median neither makes nor breaks a shift, and a value like the one before neither makes nor breaks a trend.
/// </remarks>
internal sealed class RunChart
{
    public const int ShiftLength = 6;

    public const int TrendLength = 5;

    /// <param name="points">The values in any order; those of a day stay in the order given.</param>
    public RunChart(IEnumerable<RunValue> points)
    {
        Values = [.. points.OrderBy(point => point.On)];
        Median = MedianOf([.. Values.Select(point => point.Value).Order()]);
        Signals = [.. Shifts(), .. Trends()];
    }

    public IReadOnlyList<RunValue> Values { get; }

    /// <summary>Half of the values lie on each side; 0 without values.</summary>
    public decimal Median { get; }

    public IReadOnlyList<Signal> Signals { get; }

    private static decimal MedianOf(IReadOnlyList<decimal> sorted) => sorted.Count switch
    {
        0 => 0,
        var count when count % 2 == 1 => sorted[count / 2],
        var count => (sorted[(count / 2) - 1] + sorted[count / 2]) / 2,
    };

    private List<Signal> Shifts()
    {
        var sides = Enumerable.Range(0, Values.Count).Where(i => Values[i].Value != Median).Select(i => (Index: i, IsUp: Values[i].Value > Median));
        return Runs(SignalKind.Shift, sides, ShiftLength);
    }

    // A run of steps in one direction has one value more than it has steps.
    private List<Signal> Trends()
    {
        var moving = Values.Select((point, i) => (point.Value, Index: i)).Where(point => point.Index == 0 || point.Value != Values[point.Index - 1].Value).ToList();
        var steps = moving.Skip(1).Zip(moving, (to, from) => (to.Index, IsUp: to.Value > from.Value));
        return [.. Runs(SignalKind.Trend, steps, TrendLength - 1).Select(run => run with { First = moving[moving.FindIndex(point => point.Index == run.First) - 1].Index })];
    }

    private static List<Signal> Runs(SignalKind kind, IEnumerable<(int Index, bool IsUp)> marks, int length)
    {
        var runs = new List<Signal>();
        var run = new List<(int Index, bool IsUp)>();
        foreach (var mark in marks)
        {
            if (run.Count > 0 && run[^1].IsUp != mark.IsUp)
            {
                Close();
            }

            run.Add(mark);
        }

        Close();
        return runs;

        void Close()
        {
            if (run.Count >= length)
            {
                runs.Add(new Signal(kind, run[0].Index, run[^1].Index, run[0].IsUp));
            }

            run.Clear();
        }
    }
}
