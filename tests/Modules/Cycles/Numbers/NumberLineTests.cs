using NaraVard.Cycles.Numbers;

namespace NaraVard.Tests.Cycles.Numbers;

public sealed class NumberLineTests
{
    [Theory]
    [InlineData("Omtag: 14", "Omtag", "14", "", null)]
    [InlineData("Väntan: 3,5 dagar (2026-11-20)", "Väntan", "3,5", "dagar", "2026-11-20")]
    [InlineData("Andel: 40 %", "Andel", "40", "%", null)]
    [InlineData("Andel: 40%", "Andel", "40", "%", null)]
    [InlineData("14 omtag", "omtag", "14", "", null)]
    [InlineData("14 omtag i dag\nMest på förmiddagen.", "omtag i dag", "14", "", null)]
    [InlineData("Ändring: −2", "Ändring", "-2", "", null)]
    public void A_first_line_that_tells_a_number_is_read(string text, string measure, string value, string unit, string? on)
    {
        var line = NumberLine.Read(text)!;

        Assert.Equal((measure, value, unit, on), (line.Measure, line.Shown.Replace('−', '-'), line.Unit, line.On?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("Många ringer.")]
    [InlineData("Klockan 8: kö")]
    [InlineData("Omtag: 99999999999")]
    [InlineData("3 4 5")]
    [InlineData("")]
    public void Other_lines_tell_none(string text) => Assert.Null(NumberLine.Read(text));

    [Theory]
    [InlineData("Omtag", "14", "", "2026-11-20")]
    [InlineData("Väntan till läkare", "3.25", "dagar", "2026-01-02")]
    public void What_is_written_is_read_back(string measure, string value, string unit, string on)
    {
        var line = new NumberLine(measure, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(line, NumberLine.Read(line.Written));
    }
}
