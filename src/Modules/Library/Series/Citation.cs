using System.Globalization;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Library.Series;

/// <summary>How others refer to an issue.</summary>
internal static class Citation
{
    public const string Series = "Från datainsamling till insikter";

    /// <summary>The issue's reference; from when it was published where it was given none.</summary>
    public static string Reference(this Live<SeriesIssue> issue) =>
        issue.Body.Reference != "" ? issue.Body.Reference : string.Create(CultureInfo.InvariantCulture, $"{issue.FirstPublishedAt.SwedishDate().Year}:{issue.Body.Number}");

    public static string Year(this Live<SeriesIssue> issue) => issue.Reference()[..4];

    /// <summary>The whole line, without the address.</summary>
    public static string Cited(this Live<SeriesIssue> issue) =>
        $"NäraVård ({issue.Year()}). {Sentence(issue.Body.Title)} {Series} nr {issue.Body.Number}, {issue.Year()}. Referens {issue.Reference()}.";

    private static string Sentence(string title) => title is [.., '.' or '?' or '!'] ? title : title + ".";
}
