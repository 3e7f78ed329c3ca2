using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Similar;
using NaraVard.Library.Spreading;

namespace NaraVard.Library.Examples;

internal sealed class ExamplePage(LiveContent content, ISpread spread, LikeExamples like) : ItemPage<GoodExample>(content)
{
    public bool IsProposal => Body.Kind == ExampleKind.Proposal;

    public SpreadTree Spread { get; private set; } = null!;

    public IReadOnlyList<LikeExample> Similar { get; private set; } = [];

    public ExampleCards SimilarCards => new([.. Similar.Select(one => one.Item)], Snapshot, IsGrid: true)
    {
        Why = Similar.Select(one => (one.Item.Slug, Why: SharedWords.Told(one.Shared))).Where(one => one.Why is not null).ToDictionary(one => one.Slug, one => one.Why!),
    };

    /// <summary>The patterns that it speaks for and against; none when it is withdrawn or archived.</summary>
    public ILookup<bool, PatternEvidence> Patterns =>
        (Item.PutAway is null ? Crossings.Of(Snapshot).PatternsOf(Item.Slug) : []).ToLookup(pattern => pattern.IsFor);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var grown = await Published.BesideAsync(() => spread.OfAsync(Slug, ct), new TreeOfSpread([], [], null, IsWhole: true));
        Spread = SpreadTree.Of(grown, Item, Snapshot, most: SpreadTree.MostBeside);
        Similar = await like.ToAsync(Item, Snapshot, ct);
    }
}
