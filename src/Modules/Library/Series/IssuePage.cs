using NaraVard.Kernel.Content;

namespace NaraVard.Library.Series;

internal sealed class IssuePage(LiveContent content) : ItemPage<SeriesIssue>(content)
{
    public Live<SeriesIssue>? Before => Snapshot.All<SeriesIssue>().Where(issue => issue.Body.Number < Body.Number).MaxBy(issue => issue.Body.Number);

    public Live<SeriesIssue>? After => Snapshot.All<SeriesIssue>().Where(issue => issue.Body.Number > Body.Number).MinBy(issue => issue.Body.Number);
}
