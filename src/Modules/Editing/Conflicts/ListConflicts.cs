using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Conflicts;

/// <summary>The pages whose file and text have both been changed, the newest first.</summary>
internal sealed class ListConflicts(Store store, ContentTypes types)
{
    public Task<int> CountAsync(CancellationToken ct) => Open().CountAsync(ct);

    /// <summary>Whether a page is one of them.</summary>
    public Task<bool> HasAsync(ContentType type, string slug, CancellationToken ct) => Open().AnyAsync(conflict => conflict.Type == type.Name && conflict.Slug == slug, ct);

    public async Task<IReadOnlyList<ConflictRow>> RunAsync(int page, int size, CancellationToken ct)
    {
        var rows = await Open().OrderByDescending(conflict => conflict.FoundAt).ThenBy(conflict => conflict.Path)
            .Skip((page - 1) * size).Take(size).Select(conflict => new { conflict.Type, conflict.Slug, conflict.Path, conflict.Json, conflict.FoundAt }).ToListAsync(ct);
        return [.. rows.Select(row => new ConflictRow(types[row.Type], row.Slug, row.Path, types[row.Type].Read(row.Json).Title, row.FoundAt))];
    }

    // What has been deleted since awaits nobody.
    private IQueryable<ContentConflict> Open() => store.Set<ContentConflict>().AsNoTracking()
        .Where(conflict => store.Set<ContentItem>().Any(item => item.Type == conflict.Type && item.Slug == conflict.Slug));
}

/// <summary>A page that awaits a decision.</summary>
internal sealed record ConflictRow(ContentType Type, string Slug, string Path, string Title, DateTimeOffset FoundAt);
