using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Patterns;

internal sealed class PatternPage(LiveContent content) : ItemPage<Pattern>(content)
{
    public IEnumerable<(Evidence Evidence, Live<GoodExample> Example)> For => Found(Body.EvidenceFor);

    public IEnumerable<(Evidence Evidence, Live<GoodExample> Example)> Against => Found(Body.EvidenceAgainst);

    public IEnumerable<Live<Pattern>> Related => Body.Related.Select(slug => Snapshot.Find<Pattern>(slug)).OfType<Live<Pattern>>();

    private IEnumerable<(Evidence Evidence, Live<GoodExample> Example)> Found(IEnumerable<Evidence> evidence) =>
        from item in evidence
        let example = Snapshot.Find<GoodExample>(item.Example)
        where example is not null
        select (item, example);
}
