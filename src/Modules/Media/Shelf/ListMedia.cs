using Microsoft.EntityFrameworkCore;
using NaraVard.Media.Contracts;

namespace NaraVard.Media.Shelf;

internal sealed record FoundMedia(IReadOnlyList<MediaItem> Items, int Total);

/// <summary>The pictures and files, newest first.</summary>
internal sealed class ListMedia(Store store)
{
    public async Task<FoundMedia> RunAsync(string? words, MediaKind? kind, int page, int size, CancellationToken ct)
    {
        var all = store.Set<MediaItem>().AsNoTracking();
        all = kind is { } only ? all.Where(media => media.Kind == only) : all;
        var found = (await all.OrderByDescending(media => media.ChangedAt).ThenBy(media => media.Id).ToListAsync(ct)).Where(media => Has(media, words)).ToList();
        return new FoundMedia([.. found.Skip((page - 1) * size).Take(size)], found.Count);
    }

    // Read whole and looked through here: the databases disagree on what å is in lower case, and a shelf is some thousand rows.
    private static bool Has(MediaItem media, string? words) =>
        (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => $"{media.Title} {media.Alt} {media.Source} {media.Maker}".Contains(word, StringComparison.CurrentCultureIgnoreCase));
}
