namespace NaraVard.Prompts;

internal static class PromptLinks
{
    public const string StopPattern = "/svara/{token}/sluta";

    public const string Mine = "/mitt";

    public const string Templates = "/mejlmallar";

    public const string PreviewPattern = "/mejlmallar/{slug}/forhandsvisning";

    public static string Preview(string slug) => $"{Templates}/{slug}/forhandsvisning";

    public static string Schedule(Guid cycle) => $"/cykler/{cycle}/reflektionsfragor";

    public static string BeforeMeetings(Guid meeting) => $"/moten/{meeting}/fragor-infor";

    /// <summary>One's own notes before a meeting; the page belongs to the meetings.</summary>
    public static string OwnNotes(Guid meeting) => $"/moten/{meeting}/infor";

    public static string Answer(string token) => $"/svara/{Uri.EscapeDataString(token)}";

    public static string Answered(string token) => $"{Answer(token)}?sparat=ja";

    public static string Reminders(string token) => $"{Answer(token)}/paminnelser";

    public static string Stop(string token) => $"{Answer(token)}/sluta";
}
