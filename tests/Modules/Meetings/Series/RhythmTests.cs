using System.Globalization;
using NaraVard.Meetings.Series;

namespace NaraVard.Tests.Meetings.Series;

public sealed class RhythmTests
{
    [Theory]
    [InlineData("Weekly", "2027-03-01", "2027-03-08 2027-03-15 2027-03-22")]
    [InlineData("EveryOtherWeek", "2026-12-21", "2027-01-04 2027-01-18 2027-02-01")]
    [InlineData("Monthly", "2027-01-12", "2027-02-09 2027-03-09 2027-04-13")]
    [InlineData("Monthly", "2027-01-29", "2027-02-26 2027-03-26 2027-04-30")]
    public void The_days_follow_the_rhythm(string rhythm, string first, string days) =>
        Assert.Equal(days.Split(' ').Select(Day), Enum.Parse<Rhythm>(rhythm).After(Day(first), 3, until: null));

    [Fact]
    public void None_comes_after_the_last_day() =>
        Assert.Equal([Day("2027-03-08"), Day("2027-03-15")], Rhythm.Weekly.After(Day("2027-03-01"), 10, Day("2027-03-15")));

    [Fact]
    public void There_are_never_more_than_two_years_of_them() => Assert.Equal(Rhythms.Most, Rhythm.Weekly.After(Day("2027-03-01"), 100_000, until: null).Count());

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
