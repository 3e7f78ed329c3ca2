using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contracts;

namespace NaraVard.Editing.Audit;

/// <summary>What a line is about is called.</summary>
/// <param name="Title">Today; for what is gone, when it went.</param>
/// <param name="IsThere">Whether it can still be opened.</param>
internal sealed record EventTitle(string Title, bool IsThere);

/// <summary>The titles of what lines of the audit trail are about, also of what was never published.</summary>
internal sealed class EventTitles(Store store, ContentTypes types, IMediaShelf media)
{
    /// <returns>Titles by item; a text that is gone is left out.</returns>
    public async Task<IReadOnlyDictionary<Guid, EventTitle>> OfAsync(IReadOnlyCollection<ContentEvent> lines, LiveSnapshot live, CancellationToken ct)
    {
        var titles = new Dictionary<Guid, EventTitle>();
        foreach (var line in lines.Where(line => live.Read(line.Type, line.Slug)?.Id == line.ItemId))
        {
            titles[line.ItemId] = new(live.Read(line.Type, line.Slug)!.Any.Title, true);
        }

        var rest = lines.Where(line => !titles.ContainsKey(line.ItemId)).DistinctBy(line => line.ItemId).ToLookup(line => line.Type == IMediaShelf.EventType, line => line.ItemId);
        await AddDraftsAsync(titles, [.. rest[false]], ct);
        await AddMediaAsync(titles, [.. rest[true]], ct);
        return titles;
    }

    private async Task AddDraftsAsync(Dictionary<Guid, EventTitle> titles, IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        var drafts = items.Count == 0 ? [] : await (
            from item in store.Set<ContentItem>()
            where items.Contains(item.Id)
            join text in store.Set<ContentRevision>() on item.DraftRevisionId ?? item.LiveRevisionId equals text.Id
            select new { item.Id, item.Type, text.Json }).ToListAsync(ct);
        drafts.ForEach(draft => titles[draft.Id] = new(types[draft.Type].Read(draft.Json).Title, true));
    }

    // The line that tells of its going keeps the title of what is gone.
    private async Task AddMediaAsync(Dictionary<Guid, EventTitle> titles, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        foreach (var (id, title) in await media.TitlesAsync(ids, ct))
        {
            titles[id] = new(title, true);
        }

        var gone = ids.Where(id => !titles.ContainsKey(id)).ToList();
        var told = gone.Count == 0 ? [] : await store.Set<ContentEvent>().Where(line => gone.Contains(line.ItemId) && line.Act == ContentAct.Deleted).Select(line => new { line.ItemId, line.Why }).ToListAsync(ct);
        told.ForEach(line => titles[line.ItemId] = new(line.Why ?? "", false));
    }
}
