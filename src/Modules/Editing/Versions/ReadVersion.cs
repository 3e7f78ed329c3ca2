using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Review;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Versions;

/// <summary>One saved text of an item, to read.</summary>
internal sealed class ReadVersion(Store store, ContentTypes types, LiveContent content, IPeople people)
{
    public async Task<VersionView?> RunAsync(ItemAddress at, int number, CancellationToken ct)
    {
        if (types.FromAddress(at.Type) is not { } type)
        {
            return null;
        }

        var row = await (
            from item in store.Set<ContentItem>()
            where item.Type == type.Name && item.Slug == at.Slug
            join revision in store.Set<ContentRevision>() on item.Id equals revision.ItemId
            where revision.Number == number
            select new { item.Version, Newest = item.DraftRevisionId ?? item.LiveRevisionId, revision.Id, revision.Json, revision.WrittenAt, revision.WrittenBy }).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var newest = await store.Set<ContentRevision>().Where(revision => revision.Id == row.Newest).Select(revision => revision.Json).SingleAsync(ct);
        var writer = row.WrittenBy is { } account ? Names.Of(await people.NamesAsync([account], ct), account) : Names.File;
        var live = await content.NowAsync(ct);
        return new VersionView(
            type, at.Slug, number, row.Version, row.Newest == row.Id, row.WrittenAt, writer, Preview.Of(type.Read(row.Json), live), Differences.Between(type, row.Json, newest, live));
    }
}

/// <summary>A saved text as the editors read it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Slug">Its item.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">The item's version, for bringing this text back.</param>
/// <param name="IsNewest">Whether it is the newest text.</param>
/// <param name="WrittenAt">When it was saved.</param>
/// <param name="WrittenBy">By whom.</param>
/// <param name="Preview">The text.</param>
/// <param name="Since">What has been changed since.</param>
internal sealed record VersionView(
    ContentType Type, string Slug, int Number, int Version, bool IsNewest, DateTimeOffset WrittenAt, string WrittenBy, Preview Preview, IReadOnlyList<FieldChange> Since);
