namespace NaraVard.Library.Figures.Drawing;

/// <summary>Numbers as places along an axis, from 0 to 1, between two round ends.</summary>
/// <param name="From">The number at 0.</param>
/// <param name="To">The number at 1.</param>
/// <param name="Step">The distance between two marks.</param>
internal sealed record Scale(decimal From, decimal To, decimal Step)
{
    private const int Marks = 4;

    /// <summary>The marks, both ends among them.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = From; tick <= To; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>A scale that holds all values.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="fromZero">Whether zero must be on it, as under bars. Without, it is when the values reach near it.</param>
    public static Scale Of(IEnumerable<decimal> values, bool fromZero)
    {
        var all = values.ToList();
        var (low, high) = (all.Min(), all.Max());
        if (fromZero || (low > 0 && low < high / 2) || (high < 0 && high > low / 2) || low == high)
        {
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        }

        var step = NiceStep(low == high ? 1 : high - low);
        var (from, to) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        return new(from, from == to ? from + step : to, step);
    }

    public double Place(decimal value) => (double)((value - From) / (To - From));

    // One, two or five times a power of ten: steps that people count in.
    private static decimal NiceStep(decimal span)
    {
        var rough = (double)span / Marks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (decimal)(power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 }));
    }
}
