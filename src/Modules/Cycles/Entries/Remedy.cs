namespace NaraVard.Cycles.Entries;

/// <summary>Who can change what an entry tells.</summary>
internal enum Remedy
{
    Ourselves,
    Lift,
}

/// <summary>The remedies in words.</summary>
internal static class Remedies
{
    /// <summary>The levels that something can be lifted to: all that are more than one person.</summary>
    public static IEnumerable<SystemLevel> Receivers => SystemLevels.All.Where(level => level != SystemLevel.Individual);

    public static string Name(this Remedy remedy) => remedy == Remedy.Ourselves ? "Det här kan vi ändra själva" : "Det måste lyftas";

    public static string Icon(this Remedy remedy) => remedy == Remedy.Ourselves ? "hand" : "lift";

    /// <summary>The whole of it as one sentence.</summary>
    public static string Told(this Remedy remedy, SystemLevel? to) => to is { } level ? $"Det måste lyftas till {TheOne(level)}" : remedy.Name();

    private static string TheOne(SystemLevel level) => level switch
    {
        SystemLevel.Team => "teamet",
        SystemLevel.Organisation => "organisationen",
        SystemLevel.Municipality => "kommunen",
        SystemLevel.Region => "regionen",
        SystemLevel.Agency => "en myndighet",
        SystemLevel.Education => "lärosätet",
        SystemLevel.Government => "Regeringskansliet",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
