using System.Globalization;

namespace NaraVard.Library.Series;

/// <summary>An issue's sources as lines of text, the one that it is written from first.</summary>
internal static class SourceLines
{
    public static IEnumerable<string> Of(SeriesIssue issue) =>
        issue.Sources.Select(Line).Prepend(Joined(", ", issue.Source.Document, issue.Source.Section, issue.Source.Year?.ToString(CultureInfo.InvariantCulture))).Where(line => line != "");

    public static string Line(FurtherSource source) =>
        Joined(". ", Joined(", ", source.Title, source.Publisher, source.Year?.ToString(CultureInfo.InvariantCulture)), source.UsedFor, source.Address);

    private static string Joined(string between, params string?[] parts) => string.Join(between, parts.Where(part => part is not null and not ""));
}
