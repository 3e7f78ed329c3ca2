using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Spreading;

namespace NaraVard.Library.Examples;

internal sealed class ExamplePage(LiveContent content, ISpread spread) : ItemPage<GoodExample>(content)
{
    public bool IsProposal => Body.Kind == ExampleKind.Proposal;

    public SpreadTree Spread { get; private set; } = null!;

    public IReadOnlyList<Live<GoodExample>> Similar => SimilarExamples.To(Item, Snapshot);

    /// <summary>The patterns that it speaks for and against; none when it is withdrawn or archived.</summary>
    public ILookup<bool, PatternEvidence> Patterns =>
        (Item.PutAway is null ? Crossings.Of(Snapshot).PatternsOf(Item.Slug) : []).ToLookup(pattern => pattern.IsFor);

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Spread = SpreadTree.Of(await spread.OfAsync(Slug, ct), Item, Snapshot, most: SpreadTree.MostBeside);
}
