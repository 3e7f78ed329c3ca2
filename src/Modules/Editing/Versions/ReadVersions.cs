using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Versions;

/// <summary>The saved texts of an item, newest first.</summary>
internal sealed class ReadVersions(Store store, ContentTypes types, IPeople people)
{
    public async Task<VersionList?> RunAsync(ItemAddress at, int page, int size, CancellationToken ct)
    {
        if (types.FromAddress(at.Type) is not { } type)
        {
            return null;
        }

        var item = await store.Set<ContentItem>().Where(item => item.Type == type.Name && item.Slug == at.Slug)
            .Select(item => new { item.Id, item.LastNumber, item.LiveRevisionId, item.DraftRevisionId }).SingleOrDefaultAsync(ct);
        if (item is null)
        {
            return null;
        }

        var rows = await store.Set<ContentRevision>().Where(revision => revision.ItemId == item.Id).OrderByDescending(revision => revision.Number)
            .Skip((page - 1) * size).Take(size).Select(revision => new { revision.Id, revision.Number, revision.WrittenAt, revision.WrittenBy }).ToListAsync(ct);
        var newest = await store.Set<ContentRevision>().Where(revision => revision.ItemId == item.Id && revision.Number == item.LastNumber).Select(revision => revision.Json).SingleAsync(ct);
        var names = await people.NamesAsync([.. rows.Select(row => row.WrittenBy).OfType<Guid>().Distinct()], ct);
        return new VersionList(type, at.Slug, type.Read(newest).Title, item.LastNumber,
        [
            .. rows.Select(row => new VersionRow(
                row.Number, row.WrittenAt, row.WrittenBy is { } writer ? Names.Of(names, writer) : Names.File,
                row.Id == item.LiveRevisionId ? "Publicerad" : row.Id == item.DraftRevisionId ? "Utkast" : "")),
        ]);
    }
}

/// <summary>A page of the saved texts of an item.</summary>
internal sealed record VersionList(ContentType Type, string Slug, string Title, int Total, IReadOnlyList<VersionRow> Rows);

/// <summary>A saved text.</summary>
internal sealed record VersionRow(int Number, DateTimeOffset WrittenAt, string WrittenBy, string State);
