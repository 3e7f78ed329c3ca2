using NaraVard.Kernel.Content;

namespace NaraVard.Library;

/// <summary>Links to pages that belong together with the one shown.</summary>
internal sealed record RelatedItems(IReadOnlyList<LiveItem> Items)
{
    public static RelatedItems Of(IEnumerable<string> slugs, Func<string, LiveItem?> find) =>
        new([.. slugs.Select(find).OfType<LiveItem>()]);
}
