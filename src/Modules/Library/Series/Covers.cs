using NaraVard.Kernel.Content;

namespace NaraVard.Library.Series;

/// <summary>Each issue has one of the theme's six covers.</summary>
internal static class Covers
{
    private const int Count = 6;

    public static string Cover(this Live<SeriesIssue> issue) => $"cover-{((issue.Body.Number - 1) % Count) + 1}";
}
