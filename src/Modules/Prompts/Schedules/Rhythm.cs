namespace NaraVard.Prompts.Schedules;

/// <summary>How often a question comes.</summary>
internal enum Rhythm
{
    Weekly,
    EveryOtherWeek,

    /// <summary>The first chosen weekday of each month.</summary>
    Monthly,
}

/// <summary>The rhythms' Swedish names, and their dates.</summary>
internal static class Rhythms
{
    public static IReadOnlyList<Rhythm> All { get; } = Enum.GetValues<Rhythm>();

    public static string Name(this Rhythm rhythm) => rhythm switch
    {
        Rhythm.Weekly => "Varje vecka",
        Rhythm.EveryOtherWeek => "Varannan vecka",
        Rhythm.Monthly => "En gång i månaden",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, null),
    };

    /// <summary>Half as often; once a month stays.</summary>
    public static Rhythm Halved(this Rhythm rhythm) => rhythm == Rhythm.Weekly ? Rhythm.EveryOtherWeek : Rhythm.Monthly;

    /// <summary>The date that follows a date of the rhythm.</summary>
    public static DateOnly After(this Rhythm rhythm, DateOnly date) => rhythm switch
    {
        Rhythm.Weekly => date.AddDays(7),
        Rhythm.EveryOtherWeek => date.AddDays(14),
        _ => FirstOfItsKindInMonth(date.AddDays(21)),
    };

    /// <summary>The first such weekday on a date or after it.</summary>
    public static DateOnly OnOrAfter(this DayOfWeek day, DateOnly date) => date.AddDays((day - date.DayOfWeek + 7) % 7);

    private static DateOnly FirstOfItsKindInMonth(DateOnly date)
    {
        while (date.Day > 7)
        {
            date = date.AddDays(7);
        }

        return date;
    }
}
