using System.Globalization;
using NaraVard.Library.Contracts;

namespace NaraVard.Meetings;

internal static class MeetingsLinks
{
    public const string All = "/moten";
    public const string New = "/moten/nytt";

    public const string Formats = "/motesformer";

    public static string Format(string slug) => $"{Formats}/{slug}";

    /// <summary>A new meeting held as a format says.</summary>
    public static string NewIn(string format) => $"{New}?format={format}";

    /// <summary>A new meeting, with a question of the series if one was brought along.</summary>
    public static string NewWith(IssueQuestion? brought, string? format = null) => $"{New}{Query(("serien", brought?.Id), ("format", format))}";

    public static string NewAt(SystemLevel level, IssueQuestion? brought, string? format = null) =>
        $"{New}{Query(("niva", level.Address()), ("serien", brought?.Id), ("format", format))}";

    /// <summary>An issue of the series; its page belongs to the library.</summary>
    public static string Issue(IssueQuestion question) => $"/serien/{question.Issue}";

    public static string Plan(Guid meeting) => $"{All}/{meeting}";

    public static string Change(Guid meeting) => $"{Plan(meeting)}/andra";

    public static string Invite(Guid meeting) => $"{Plan(meeting)}/bjud-in";

    public static string CallOff(Guid meeting) => $"{Plan(meeting)}/stall-in";

    public static string Repeat(Guid meeting) => $"{Plan(meeting)}/upprepa";

    /// <summary>The agenda and one's own notes, for who is invited.</summary>
    public static string Before(Guid meeting) => $"{Plan(meeting)}/infor";

    /// <summary>The questions that come by mail before each meeting of its series; the page belongs to the prompts.</summary>
    public static string QuestionsBefore(Guid meeting) => $"{Plan(meeting)}/fragor-infor";

    public static string Calendar(Guid meeting) => $"{Plan(meeting)}/kalender.ics";

    public static string MinutesMarkdown(Guid meeting) => $"{Minutes(meeting)}.md";

    public static string SendMinutes(Guid meeting) => $"{Minutes(meeting)}/skicka";

    /// <summary>The room where it is now.</summary>
    public static string Room(Guid meeting) => $"{Plan(meeting)}/rum";

    /// <summary>The room at one of its steps, from 1.</summary>
    public static string Room(Guid meeting, int step) => string.Create(CultureInfo.InvariantCulture, $"{Room(meeting)}?steg={step}");

    /// <summary>Where the cards of a step are grouped.</summary>
    public static string Groups(Guid meeting, int step, bool suggest = false) => string.Create(CultureInfo.InvariantCulture, $"{Plan(meeting)}/grupper?steg={step}{(suggest ? "&forslag=true" : "")}");

    public static string Wall(Guid meeting) => $"{Plan(meeting)}/vagg";

    /// <summary>Where a code is typed.</summary>
    public const string Join = "/delta";

    /// <summary>The phone's view of a room.</summary>
    public static string JoinBy(string code) => $"{Join}/{code}";

    /// <summary>Where the meeting is closed and what it led to gets going.</summary>
    public static string Close(Guid meeting) => $"{Plan(meeting)}/avsluta";

    public static string Minutes(Guid meeting) => $"{Plan(meeting)}/protokoll";

    /// <summary>The table that a level's questions come from; its page belongs to the levels.</summary>
    public static string Table(SystemLevel level) => $"/fragor/{level.Address()}";

    private static string Query(params IEnumerable<(string Name, string? Value)> values) =>
        string.Join('&', values.Where(value => value.Value is { Length: > 0 }).Select(value => $"{value.Name}={value.Value}")) is { Length: > 0 } query ? $"?{query}" : "";
}
