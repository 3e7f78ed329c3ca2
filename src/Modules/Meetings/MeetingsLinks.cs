using NaraVard.Library.Contracts;

namespace NaraVard.Meetings;

internal static class MeetingsLinks
{
    public const string All = "/moten";
    public const string New = "/moten/nytt";

    /// <summary>A new meeting, with a question of the series if one was brought along.</summary>
    public static string NewWith(IssueQuestion? brought) => brought is null ? New : $"{New}?serien={brought.Id}";

    public static string NewAt(SystemLevel level, IssueQuestion? brought) => $"{New}?niva={level.Address()}" + (brought is null ? "" : $"&serien={brought.Id}");

    /// <summary>An issue of the series; its page belongs to the library.</summary>
    public static string Issue(IssueQuestion question) => $"/serien/{question.Issue}";

    public static string Plan(Guid meeting) => $"{All}/{meeting}";

    public static string Change(Guid meeting) => $"{Plan(meeting)}/andra";

    /// <summary>The room at one of its steps, from 1.</summary>
    public static string Room(Guid meeting, int step = 1) => step == 1 ? $"{Plan(meeting)}/rum" : $"{Plan(meeting)}/rum?steg={step}";

    public static string Minutes(Guid meeting) => $"{Plan(meeting)}/protokoll";

    /// <summary>The table that a level's questions come from; its page belongs to the levels.</summary>
    public static string Table(SystemLevel level) => $"/fragor/{level.Address()}";
}
