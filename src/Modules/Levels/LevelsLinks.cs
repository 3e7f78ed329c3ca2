namespace NaraVard.Levels;

internal static class LevelsLinks
{
    public const string Questions = "/fragor";

    public static string Table(SystemLevel level) => $"{Questions}/{level.Address()}";

    public static string Cards(SystemLevel level) => $"{Table(level)}/kort";

    /// <summary>A new meeting about a question. The page belongs to the meetings, which may ask us but not we them.</summary>
    public static string UseInMeeting(SystemLevel level, string question) => $"/moten/nytt?niva={level.Address()}&fraga={Uri.EscapeDataString(question)}";

    /// <summary>A new learning cycle about a question.</summary>
    public static string StartCycle(string question) => $"/cykler/ny?fraga={Uri.EscapeDataString(question)}";
}
