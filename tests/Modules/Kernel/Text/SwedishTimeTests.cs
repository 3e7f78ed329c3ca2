using System.Globalization;
using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class SwedishTimeTests
{
    [Theory]
    [InlineData("2026-01-15T12:00:00Z", "torsdag 15 januari 2026 kl. 13.00")]
    [InlineData("2026-07-15T12:00:00Z", "onsdag 15 juli 2026 kl. 14.00")]
    [InlineData("2026-03-29T00:59:59Z", "söndag 29 mars 2026 kl. 01.59")]
    [InlineData("2026-03-29T01:00:00Z", "söndag 29 mars 2026 kl. 03.00")]
    [InlineData("2026-10-25T00:30:00Z", "söndag 25 oktober 2026 kl. 02.30")]
    [InlineData("2026-10-25T01:30:00Z", "söndag 25 oktober 2026 kl. 02.30")]
    [InlineData("2025-12-31T23:30:00Z", "torsdag 1 januari 2026 kl. 00.30")]
    public void An_instant_is_told_by_the_clocks_of_Stockholm(string utc, string told) => Assert.Equal(told, Instant(utc).DayAndTime());

    [Theory]
    [InlineData("2026-01-15", "07:30", "2026-01-15T06:30:00Z")]
    [InlineData("2026-07-15", "07:30", "2026-07-15T05:30:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")] // skipped in spring: the hour after
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T01:30:00Z")] // twice in autumn: the second, in winter time
    public void A_time_on_the_wall_is_one_instant(string date, string time, string utc) =>
        Assert.Equal(Instant(utc), SwedishTime.At(DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-23T13:05:00Z", "i dag 14.05")]
    [InlineData("2026-11-22T23:00:00Z", "i dag 00.00")]
    [InlineData("2026-11-22T22:59:00Z", "i går 23.59")]
    [InlineData("2026-11-21T08:30:00Z", "21 november 2026 kl. 09.30")]
    [InlineData("2026-11-24T08:30:00Z", "24 november 2026 kl. 09.30")]
    public void What_is_near_is_told_as_people_say_it(string utc, string told) => Assert.Equal(told, Instant(utc).Near(Instant("2026-11-23T20:00:00Z")));

    [Fact]
    public void A_machine_reads_the_offset() => Assert.Equal("2026-07-15T14:00:00+02:00", Instant("2026-07-15T12:00:00Z").Machine());

    [Fact]
    public void The_date_is_the_one_in_Stockholm() => Assert.Equal(new DateOnly(2026, 1, 1), Instant("2025-12-31T23:30:00Z").SwedishDate());

    private static DateTimeOffset Instant(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
}
