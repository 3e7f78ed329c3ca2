using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Feeds;

/// <summary>An item that a feed told of and that readers are no longer given.</summary>
internal sealed record GoneItem(string Id, string Address, DateTimeOffset At);

/// <summary>What has lately been withdrawn, archived or deleted, so that whoever follows a feed can take it away too (RFC 6721).</summary>
internal sealed class GoneItems(Store store, ContentTypes types)
{
    private static readonly ContentAct[] Goings = [ContentAct.Withdrawn, ContentAct.Archived, ContentAct.Deleted];

    /// <param name="feed">The feed. One for a theme has none: what something gone was about isn't kept.</param>
    /// <param name="content">What is published now; what has come back is not gone.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<GoneItem>> OfAsync(Feed feed, LiveSnapshot content, CancellationToken ct)
    {
        var names = types.All.Where(type => feed.Page == "/" || feed.Page == type.Address).Select(type => type.Name).ToList();
        var lines = await store.Set<ContentEvent>().AsNoTracking()
            .Where(line => line.Order != null && Goings.Contains(line.Act) && names.Contains(line.Type))
            .OrderByDescending(line => line.Order).ThenByDescending(line => line.Id).Take(Feed.Size)
            .Select(line => new { line.ItemId, line.Type, line.Slug, line.At }).ToListAsync(ct);
        var live = content.Items.Select(item => item.Id).ToHashSet();
        return [.. lines.DistinctBy(line => line.ItemId).Where(line => !live.Contains(line.ItemId)).Select(line => new GoneItem(FeedPage.IdOf(line.ItemId), types.AddressOf(line.Type, line.Slug), line.At))];
    }
}
