using NaraVard.Cycles.Numbers;

namespace NaraVard.Tests.Cycles.Numbers;

/// <summary>The rules to the letter of Perla, Provost and Murray (2011).</summary>
public sealed class RunChartTests
{
    [Theory]
    [InlineData("", "0")]
    [InlineData("4", "4")]
    [InlineData("1 9 4", "4")]
    [InlineData("1 9 4 5", "4,5")]
    public void Half_lies_on_each_side_of_the_median(string values, string median) => Assert.Equal(decimal.Parse(median, System.Globalization.CultureInfo.GetCultureInfo("sv-SE")), Chart(values).Median);

    [Theory]
    [InlineData("9 9 8 9 8 9 1 2 1 2 1 2", "Shift 0-5 up, Shift 6-11 down")]
    [InlineData("9 9 8 9 8 5 1 2 1 2 1", "")]
    [InlineData("9 9 8 5 9 8 9 1 2 1 2 1 2", "Shift 0-6 up, Shift 7-12 down")]
    [InlineData("1 9 1 9 1 9 1 9 1 9", "")]
    public void Six_on_one_side_of_the_median_are_a_shift_and_those_on_it_are_passed_over(string values, string found) => Assert.Equal(found, Found(values, SignalKind.Shift));

    [Theory]
    [InlineData("1 2 3 4 5", "Trend 0-4 up")]
    [InlineData("1 2 3 4", "")]
    [InlineData("9 7 5 3 1 8", "Trend 0-4 down")]
    [InlineData("1 2 2 3 4 5", "Trend 0-5 up")]
    [InlineData("4 4 4 4 4 4 4", "")]
    [InlineData("5 1 2 3 4 5 1", "Trend 1-5 up")]
    public void Five_that_all_rise_or_all_fall_are_a_trend_and_repeats_are_passed_over(string values, string found) => Assert.Equal(found, Found(values, SignalKind.Trend));

    [Fact]
    public void Values_stand_in_the_order_of_their_days_whenever_they_were_written()
    {
        var day = new DateOnly(2026, 11, 20);

        var chart = new RunChart([new(day.AddDays(2), 3), new(day, 1), new(day.AddDays(1), 2)]);

        Assert.Equal([1, 2, 3], chart.Values.Select(point => point.Value));
    }

    private static RunChart Chart(string values) => new(values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((value, i) => new RunValue(new DateOnly(2026, 1, 1).AddDays(i), decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))));

    private static string Found(string values, SignalKind kind) =>
        string.Join(", ", Chart(values).Signals.Where(signal => signal.Kind == kind).Select(signal => $"{signal.Kind} {signal.First}-{signal.Last} {(signal.IsUp ? "up" : "down")}"));
}
