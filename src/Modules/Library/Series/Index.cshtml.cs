using NaraVard.Kernel.Content;

namespace NaraVard.Library.Series;

[ContentAlone]
internal sealed class IndexPage(LiveContent content) : ListPage<SeriesIssue>(content)
{
    public IEnumerable<Live<SeriesIssue>> NewestFirst => Items.OrderByDescending(issue => issue.Body.Number);
}
