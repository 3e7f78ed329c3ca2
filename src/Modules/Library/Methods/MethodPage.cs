using NaraVard.Kernel.Content;
using NaraVard.Library.Similar;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Methods;

[ContentAlone]
internal sealed class MethodPage(LiveContent content, Alike alike) : ItemPage<Method>(content)
{
    public IReadOnlyList<SimilarItem> Similar { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken ct) => Similar = await alike.ToAsync(Item, [], ct);
}
