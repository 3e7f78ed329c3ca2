namespace NaraVard.Prompts.Schedules;

/// <summary>How often a question comes.</summary>
internal enum Rhythm
{
    Weekly,
    EveryOtherWeek,

    /// <summary>The first chosen weekday of each month.</summary>
    Monthly,

    /// <summary>A week between, then two, four and eight while one's answers stay alike; a week again when one differs, and in a new phase.</summary>
    Widening,

    /// <summary>Some days before each meeting of a series, or every other. It is no choice for a cycle.</summary>
    BeforeMeetings,
}

/// <summary>The rhythms' Swedish names, and their dates.</summary>
internal static class Rhythms
{
    /// <summary>Those that a cycle can have.</summary>
    public static IReadOnlyList<Rhythm> All { get; } = [.. Enum.GetValues<Rhythm>().Where(rhythm => rhythm != Rhythm.BeforeMeetings)];

    public static string Name(this Rhythm rhythm) => rhythm switch
    {
        Rhythm.Weekly => "Varje vecka",
        Rhythm.EveryOtherWeek => "Varannan vecka",
        Rhythm.Monthly => "En gång i månaden",
        Rhythm.Widening => "Glesare när svaren liknar varandra",
        Rhythm.BeforeMeetings => "Inför möten",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, null),
    };

    /// <summary>The most weeks between two questions of the widening rhythm.</summary>
    public const int WidestGap = 8;

    /// <summary>The date that follows a date of the rhythm.</summary>
    /// <param name="rhythm">The rhythm.</param>
    /// <param name="date">The date.</param>
    /// <param name="gap">The weeks between, for the widening rhythm.</param>
    public static DateOnly After(this Rhythm rhythm, DateOnly date, int gap) => rhythm switch
    {
        Rhythm.Weekly => date.AddDays(7),
        Rhythm.EveryOtherWeek => date.AddDays(14),
        Rhythm.Widening => date.AddDays(7 * gap),
        Rhythm.Monthly => FirstOfItsKindInMonth(date.AddDays(21)),
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, null),
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
