using Microsoft.AspNetCore.Http.Extensions;

namespace NaraVard.Levels;

internal static class LevelsLinks
{
    public const string Questions = "/fragor";

    /// <summary>The name in addresses of a question that is picked; several may be.</summary>
    public const string Picked = "fraga";

    /// <summary>Where a meeting is planned. The page belongs to the meetings, which may ask us but not we them.</summary>
    public const string NewMeeting = "/moten/nytt";

    /// <summary>Where a cycle is started. The page belongs to the cycles.</summary>
    public const string NewCycle = "/cykler/ny";

    public static string Table(SystemLevel level) => $"{Questions}/{level.Address()}";

    public static string Cards(SystemLevel level) => $"{Table(level)}/kort";

    /// <summary>The cards of some questions.</summary>
    public static string CardsOf(SystemLevel level, params IEnumerable<string> questions) => Cards(level) + new QueryBuilder(questions.Select(question => KeyValuePair.Create(Picked, question)));

    /// <summary>Where a question of one's own is added.</summary>
    public static string Add(SystemLevel level) => $"{Table(level)}/egen";

    /// <summary>A question's own page.</summary>
    public static string Question(SystemLevel level, string question) => $"{Table(level)}/{Uri.EscapeDataString(question)}";

    /// <summary>What different levels have answered to a question, side by side.</summary>
    public static string Differences(SystemLevel level, string question) => $"{Question(level, question)}/nivaerna";

    /// <summary>Where an own question is said in other words.</summary>
    public static string Change(SystemLevel level, string question) => $"{Question(level, question)}/andra";

    /// <summary>Where an own question is nominated for the national table.</summary>
    public static string Nominate(SystemLevel level, string question) => $"{Question(level, question)}/nominera";

    /// <summary>What waits for the editors.</summary>
    public const string Nominations = "/redaktion/nomineringar";

    public static string Nomination(Guid nomination) => $"{Nominations}/{nomination}";

    /// <summary>The draft of a table. The page belongs to the editing.</summary>
    public static string EditTable(SystemLevel level) => $"/redaktion/fragor/{level.Address()}";

    /// <summary>A new meeting about a question.</summary>
    public static string UseInMeeting(SystemLevel level, string question) => $"{NewMeeting}?niva={level.Address()}&fraga={Uri.EscapeDataString(question)}";

    /// <summary>A new learning cycle about a question.</summary>
    public static string StartCycle(string question) => $"{NewCycle}?fraga={Uri.EscapeDataString(question)}";
}
