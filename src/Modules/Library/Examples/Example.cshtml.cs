using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

internal sealed class ExamplePage(LiveContent content) : ItemPage<GoodExample>(content)
{
    public bool IsProposal => Body.Kind == ExampleKind.Proposal;

    public IReadOnlyList<Live<GoodExample>> Similar => SimilarExamples.To(Item, Snapshot);

    /// <summary>The patterns that it speaks for and against; none when it is withdrawn or archived.</summary>
    public ILookup<bool, PatternEvidence> Patterns =>
        (Item.PutAway is null ? Crossings.Of(Snapshot).PatternsOf(Item.Slug) : []).ToLookup(pattern => pattern.IsFor);
}
