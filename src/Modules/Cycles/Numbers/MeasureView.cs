using System.Globalization;
using NaraVard.Cycles.Entries;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Numbers;

/// <summary>A test that began, as a mark on the time axis.</summary>
internal sealed record TestMark(DateOnly On, int Round);

/// <summary>A measure over time as one reader sees it, ready to be drawn.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">In what; may be empty.</param>
/// <param name="Chart">The values and what the rules say of them.</param>
/// <param name="Tests">When the team began to test.</param>
/// <param name="Unshared">Those that lie in the reader's own drawer.</param>
internal sealed record MeasureView(string Name, string Unit, RunChart Chart, IReadOnlyList<TestMark> Tests, IReadOnlyList<EntryView> Unshared)
{
    public const double Width = 640;

    public const double Height = 260;

    public const double Left = 72;

    public const double Right = 16;

    private const double Top = 40;

    public const double Bottom = 48;

    public decimal Least => Chart.Values.Min(point => point.Value);

    public decimal Most => Chart.Values.Max(point => point.Value);

    /// <summary>Where a value stands from left to right: one step for each, whatever the days between.</summary>
    public double X(double place) => Left + ((Width - Left - Right) * (Chart.Values.Count == 1 ? 0.5 : place / (Chart.Values.Count - 1)));

    public double Y(decimal value) => Least == Most ? (Top + Height - Bottom) / 2 : Top + ((Height - Top - Bottom) * (double)((Most - value) / (Most - Least)));

    /// <summary>Between the values of the days before and those from then on; at the edge when there are none.</summary>
    public double TestX(TestMark test) => X(Math.Clamp(Chart.Values.Count(point => point.On < test.On) - 0.5, 0, Math.Max(0, Chart.Values.Count - 1)));

    /// <summary>So that the words of a mark stay within the drawing.</summary>
    public string TestAnchor(TestMark test) => TestX(test) switch
    {
        < Width / 3 => "start",
        > Width * 2 / 3 => "end",
        _ => "middle",
    };

    /// <summary>A coordinate as SVG writes it.</summary>
    public static string At(double coordinate) => coordinate.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The line through the values.</summary>
    public string Line => string.Join(' ', Chart.Values.Select((point, i) => $"{At(X(i))},{At(Y(point.Value))}"));

    /// <summary>Whether a value is part of a stretch that the rules have found.</summary>
    public bool IsInSignal(int index) => Chart.Signals.Any(signal => signal.First <= index && index <= signal.Last);

    /// <summary>What the rules say, in words.</summary>
    public IEnumerable<string> Words => Chart.Signals.Select(signal => $"{Days(signal)}: {Said(signal)}");

    private string Days(Signal signal) => $"{Chart.Values[signal.First].On.Long()} – {Chart.Values[signal.Last].On.Long()}";

    private static string Said(Signal signal) => (signal.Kind, signal.IsUp) switch
    {
        (SignalKind.Shift, true) => $"minst {RunChart.ShiftLength} värden i rad över medianen. Något har ändrats.",
        (SignalKind.Shift, false) => $"minst {RunChart.ShiftLength} värden i rad under medianen. Något har ändrats.",
        (SignalKind.Trend, true) => $"minst {RunChart.TrendLength} värden i rad som stiger.",
        _ => $"minst {RunChart.TrendLength} värden i rad som sjunker.",
    };

    /// <summary>The drawing in a sentence.</summary>
    public string Alternative => $"{Name}: {Chart.Values.Count} värden från {Chart.Values[0].On.Long()} till {Chart.Values[^1].On.Long()}, lägst {NumberLine.Show(Least)}, högst {NumberLine.Show(Most)}, median {NumberLine.Show(Chart.Median)}.";
}
