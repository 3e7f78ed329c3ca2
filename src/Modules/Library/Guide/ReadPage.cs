using NaraVard.Kernel.Content;
using NaraVard.Library.Methods;
using NaraVard.Library.Similar;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Guide;

[ContentAlone]
internal sealed class ReadPage(LiveContent content, Alike alike) : ItemPage<GuidePage>(content)
{
    public Live<GuidePage>? Before => InOrder.LastOrDefault(page => page.Body.Order < Body.Order);

    public Live<GuidePage>? After => InOrder.FirstOrDefault(page => page.Body.Order > Body.Order);

    /// <summary>Methods that fit the step this page is about.</summary>
    public IEnumerable<Live<Method>> Methods => Body.Step == "" ? [] : Snapshot.All<Method>().Where(method => method.Body.UseWhen.Contains(Body.Step));

    public RelatedItems Related => RelatedItems.Of(Body.Related, slug => Snapshot.Find<GuidePage>(slug));

    /// <summary>What is about the same beside what is linked to.</summary>
    public IReadOnlyList<SimilarItem> Similar { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Similar = await alike.ToAsync(Item, [.. Methods, .. Related.Items, .. new[] { Before, After }.OfType<LiveItem>()], ct);

    private IEnumerable<Live<GuidePage>> InOrder => Snapshot.All<GuidePage>().OrderBy(page => page.Body.Order);
}
