using Microsoft.EntityFrameworkCore;
using NaraVard.Media.Contracts;

namespace NaraVard.Media.Shelf;

internal sealed class MediaShelf(Store store) : IMediaShelf
{
    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await store.Set<MediaItem>().Where(media => ids.Contains(media.Id)).ToDictionaryAsync(media => media.Id, media => media.Title, ct);

    public async Task<IReadOnlySet<string>> MissingAsync(IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var ids = addresses.Select(IdOf).OfType<Guid>().Distinct().ToList();
        var versions = ids.Count == 0 ? [] : await store.Set<MediaVersion>().AsNoTracking().Where(version => ids.Contains(version.MediaId)).ToListAsync(ct);
        return addresses.Except(versions.Select(version => MediaLinks.Of(version.MediaId, version.Hash, version.FileName))).ToHashSet();
    }

    private static Guid? IdOf(string address) => Guid.TryParse(address.Split('/').ElementAtOrDefault(2), out var id) ? id : null;
}
