namespace NaraVard.Levels.Questions;

/// <summary>Whom a table speaks to, as the heading says it.</summary>
internal static class Audience
{
    public static string Of(SystemLevel level) => level switch
    {
        SystemLevel.Individual => "individen",
        SystemLevel.Team => "teamet",
        SystemLevel.Organisation => "organisationen",
        SystemLevel.Municipality => "kommunen",
        SystemLevel.Region => "regionen",
        SystemLevel.Agency => "myndigheten",
        SystemLevel.Education => "lärosätet",
        SystemLevel.Government => "Regeringskansliet",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
