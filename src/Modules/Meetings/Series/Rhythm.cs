using NaraVard.Kernel.Text;

namespace NaraVard.Meetings.Series;

/// <summary>How often a meeting comes back.</summary>
internal enum Rhythm
{
    Weekly,
    EveryOtherWeek,

    /// <summary>The same weekday of the month as the first: the second Tuesday. A fifth one is the last of a month that has only four.</summary>
    Monthly,
}

internal static class Rhythms
{
    /// <summary>The most meetings that are planned at once: two years of every other week.</summary>
    public const int Most = 52;

    public static string Name(this Rhythm rhythm) => rhythm switch
    {
        Rhythm.Weekly => "Varje vecka",
        Rhythm.EveryOtherWeek => "Varannan vecka",
        _ => "Varje månad, samma veckodag",
    };

    /// <summary>The days after the first.</summary>
    /// <param name="rhythm">How often.</param>
    /// <param name="first">The day of the first meeting, which is planned already.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="until">The last day that may be one, or null.</param>
    public static IEnumerable<DateOnly> After(this Rhythm rhythm, DateOnly first, int most, DateOnly? until) =>
        Enumerable.Range(1, Math.Clamp(most, 0, Most)).Select(number => Next(rhythm, first, number)).TakeWhile(day => until is null || day <= until);

    private static DateOnly Next(Rhythm rhythm, DateOnly first, int number) => rhythm switch
    {
        Rhythm.Weekly => first.AddDays(7 * number),
        Rhythm.EveryOtherWeek => first.AddDays(14 * number),
        _ => SameWeekday(first, number),
    };

    private static DateOnly SameWeekday(DateOnly first, int months)
    {
        var start = new DateOnly(first.Year, first.Month, 1).AddMonths(months);
        var weekday = start.AddDays(((int)first.DayOfWeek - (int)start.DayOfWeek + 7) % 7);
        var day = weekday.AddDays(7 * ((first.Day - 1) / 7));
        return day.Month == start.Month ? day : day.AddDays(-7);
    }

    /// <summary>A day on which a meeting could be, and the holiday that it is, or "".</summary>
    public static string HolidayOf(DateOnly day) => SwedishHolidays.NameOf(day) ?? "";
}
