namespace NaraVard.Prompts;

internal static class PromptLinks
{
    public const string StopPattern = "/svara/{token}/sluta";

    public const string Mine = "/mitt";

    public static string Schedule(Guid cycle) => $"/cykler/{cycle}/reflektionsfragor";

    public static string Answer(string token) => $"/svara/{token}";

    public static string Reminders(string token) => $"/svara/{token}/paminnelser";

    public static string Stop(string token) => $"/svara/{token}/sluta";
}
