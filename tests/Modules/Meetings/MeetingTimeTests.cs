using System.Globalization;
using NaraVard.Meetings;

namespace NaraVard.Tests.Meetings;

public sealed class MeetingTimeTests
{
    [Theory]
    [InlineData("2026-12-03", "13:00", "2026-12-03T12:00Z")]
    [InlineData(" 2026-07-01 ", "9.05", "2026-07-01T07:05Z")]
    [InlineData("2024-02-29", "00:00", "2024-02-28T23:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30Z")]
    public void A_day_and_a_time_are_those_of_Stockholm(string date, string time, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), MeetingTime.Read(date, time).Value);

    [Theory]
    [InlineData("2026-02-29", "13:00")]
    [InlineData("03/12/2026", "13:00")]
    [InlineData("", "13:00")]
    [InlineData("1999-12-31", "13:00")]
    [InlineData("2026-12-03", "24:00")]
    [InlineData("2026-12-03", "ett")]
    public void Anything_else_is_refused(string date, string time) => Assert.NotNull(MeetingTime.Read(date, time).Problem);
}
