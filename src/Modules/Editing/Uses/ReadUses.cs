using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Uses;

/// <summary>Where a text is used, and whether it has ever been public.</summary>
internal sealed record ItemUses(ContentType Type, string Slug, string Title, int Version, bool WasPublic, IReadOnlyList<ContentUse> Users)
{
    public bool MayBeDeleted => !WasPublic && Users.Count == 0;
}

/// <summary>Reads where a text is used. A source is also used by every text that names it.</summary>
internal sealed class ReadUses(Store store, ContentTypes types, ContentUses uses)
{
    public async Task<ItemUses?> RunAsync(ItemAddress at, CancellationToken ct)
    {
        if (types.FromAddress(at.Type) is not { } type)
        {
            return null;
        }

        var found = await (
            from item in store.Set<ContentItem>()
            where item.Type == type.Name && item.Slug == at.Slug
            join revision in store.Set<ContentRevision>() on item.DraftRevisionId ?? item.LiveRevisionId equals revision.Id
            select new { item.Version, WasPublic = item.PublishedAt != null || item.LiveRevisionId != null, revision.Json }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var title = type.Read(found.Json).Title;
        var users = await uses.OfAsync(type.AddressOf(at.Slug), ct);
        var bySource = type.Name == "source" ? await uses.OfAsync(ContentPointers.OfSource(title), ct) : [];
        return new ItemUses(type, at.Slug, title, found.Version, found.WasPublic, [.. users.Concat(bySource).Distinct()]);
    }
}
