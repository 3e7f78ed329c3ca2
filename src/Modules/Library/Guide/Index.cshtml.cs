using NaraVard.Kernel.Content;

namespace NaraVard.Library.Guide;

[ContentAlone]
internal sealed class IndexPage(LiveContent content) : ListPage<GuidePage>(content)
{
    public IEnumerable<Live<GuidePage>> Steps => Items.Where(page => page.Body.Step != "").OrderBy(page => page.Body.Order);

    public IEnumerable<Live<GuidePage>> Thinking => Items.Where(page => page.Body.Step == "").OrderBy(page => page.Body.Order);
}
