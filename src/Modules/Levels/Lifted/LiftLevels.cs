namespace NaraVard.Levels.Lifted;

/// <summary>The levels as those who ask and those who answer.</summary>
internal static class LiftLevels
{
    /// <summary>Those that something can be lifted to: all that are more than one person.</summary>
    public static IReadOnlyList<SystemLevel> Receiving { get; } = [.. SystemLevels.All.Where(level => level != SystemLevel.Individual)];

    /// <summary>Whose question it is, as the receiver sees it: "Från ett team".</summary>
    public static string From(this SystemLevel level) => level switch
    {
        SystemLevel.Individual => "Från en medarbetare",
        SystemLevel.Team => "Från ett team",
        SystemLevel.Organisation => "Från en organisation",
        SystemLevel.Municipality => "Från en kommun",
        SystemLevel.Region => "Från en region",
        SystemLevel.Agency => "Från en myndighet",
        SystemLevel.Education => "Från ett lärosäte",
        SystemLevel.Government => "Från Regeringskansliet",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>Whose question table it is: "Regionens".</summary>
    public static string TableOf(this SystemLevel level) => level switch
    {
        SystemLevel.Individual => "Individens",
        SystemLevel.Team => "Teamets",
        SystemLevel.Organisation => "Organisationens",
        SystemLevel.Municipality => "Kommunens",
        SystemLevel.Region => "Regionens",
        SystemLevel.Agency => "Myndigheternas",
        SystemLevel.Education => "Lärosätenas",
        SystemLevel.Government => "Regeringskansliets",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
