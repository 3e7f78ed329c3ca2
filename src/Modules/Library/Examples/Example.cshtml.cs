using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

internal sealed class ExamplePage(LiveContent content) : ItemPage<GoodExample>(content)
{
    public bool IsProposal => Body.Kind == ExampleKind.Proposal;

    public IReadOnlyList<Live<GoodExample>> Similar => SimilarExamples.To(Item, Snapshot);

    public ILookup<bool, PatternEvidence> Patterns => Crossings.Of(Snapshot).PatternsOf(Item.Slug).ToLookup(pattern => pattern.IsFor);
}
