namespace NaraVard.Meetings;

internal static class MeetingsLinks
{
    public const string All = "/moten";
    public const string New = "/moten/nytt";

    public static string NewAt(SystemLevel level, string? question = null) =>
        $"{New}?niva={level.Address()}" + (string.IsNullOrEmpty(question) ? "" : $"&fraga={Uri.EscapeDataString(question)}");

    public static string Plan(Guid meeting) => $"{All}/{meeting}";

    public static string Change(Guid meeting) => $"{Plan(meeting)}/andra";

    /// <summary>The room at one of its steps, from 1.</summary>
    public static string Room(Guid meeting, int step = 1) => step == 1 ? $"{Plan(meeting)}/rum" : $"{Plan(meeting)}/rum?steg={step}";

    public static string Minutes(Guid meeting) => $"{Plan(meeting)}/protokoll";

    /// <summary>The table that a level's questions come from; its page belongs to the levels.</summary>
    public static string Table(SystemLevel level) => $"/fragor/{level.Address()}";
}
