using System.Runtime.CompilerServices;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Index;

/// <summary>A published item as search reads it: plain text in passages.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lead">Its one sentence.</param>
/// <param name="Names">What else it should be found by.</param>
/// <param name="Passages">Its text, in reading order.</param>
internal sealed record ItemText(string Title, string Lead, string Names, IReadOnlyList<Passage> Passages)
{
    // A published item never changes, and what replaces it is another object: so its text is kept for as long as it is.
    private static readonly ConditionalWeakTable<LiveItem, ItemText> Read = [];

    public static ItemText Of(LiveItem item) => Read.GetValue(item, static item => new ItemText(
        Composed.Of(item.Any.Title),
        Composed.Of(item.Any.Lead),
        Composed.Of(string.Join(" · ", item.Any.FoundBy)),
        [.. item.Any.Parts.SelectMany(Passage.Of).Take(IndexSchema.MostPassages)]));
}
