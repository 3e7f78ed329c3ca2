using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>Makes the text to store out of what somebody wrote, or says what has to be mended.</summary>
/// <param name="type">What the text is.</param>
/// <param name="before">The text that it replaces.</param>
/// <param name="live">What it can point to.</param>
/// <param name="usedIds">All ids that rows of the item have had.</param>
internal delegate Outcome<string> WriteText(ContentType type, string before, LiveSnapshot live, IReadOnlySet<string> usedIds);

/// <summary>Saves what an editor has written as a new revision of the draft.</summary>
internal sealed class SaveDraft(Store store, ContentTypes types, LiveContent content, TimeProvider clock)
{
    private const string Late = "Någon annan har sparat medan du skrev. Ingenting är borta: jämför texterna, för in det du vill ha med och spara igen.";

    /// <param name="by">Who writes.</param>
    /// <param name="at">The item.</param>
    /// <param name="from">The revision that the writing started from.</param>
    /// <param name="typed">What stands in the form.</param>
    /// <param name="ct">Stops the saving.</param>
    /// <returns>Whether anything had been changed.</returns>
    public Task<Outcome<bool>> RunAsync(Person by, ItemAddress at, Guid from, TypedText typed, CancellationToken ct) =>
        RunAsync(by, at, from, (type, before, live, usedIds) => ContentForm.Sent(type, before, typed, live, usedIds).Checked(), ct);

    /// <param name="by">Who writes.</param>
    /// <param name="at">The item.</param>
    /// <param name="from">The revision that the writing started from.</param>
    /// <param name="write">Makes the text.</param>
    /// <param name="ct">Stops the saving.</param>
    /// <returns>Whether anything had been changed.</returns>
    public async Task<Outcome<bool>> RunAsync(Person by, ItemAddress at, Guid from, WriteText write, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var item = await store.FindItemAsync(types, at, ct);
        var newest = item?.DraftRevisionId ?? item?.LiveRevisionId;
        if (item is null || newest is null)
        {
            return new Problem.NotFound();
        }

        var json = await store.Set<ContentRevision>().Where(revision => revision.Id == newest).Select(revision => revision.Json).SingleAsync(ct);
        var written = write(types[item.Type], json, await content.NowAsync(ct), await UsedIdsAsync(item, ct));
        return written.Problem ?? (newest == from ? await SaveAsync(item, json, written.Value, by, ct) : new Problem.Conflict(Late));
    }

    // Also of rows that were taken away long ago: something may still point to them.
    private async Task<IReadOnlySet<string>> UsedIdsAsync(ContentItem item, CancellationToken ct) => StableIds.HasAny(types[item.Type])
        ? (await store.Set<ContentRevision>().Where(revision => revision.ItemId == item.Id).Select(revision => revision.Json).ToListAsync(ct)).SelectMany(StableIds.In).ToHashSet()
        : new HashSet<string>();

    private async Task<Outcome<bool>> SaveAsync(ContentItem item, string before, string now, Person by, CancellationToken ct)
    {
        if (now == before)
        {
            return false;
        }

        var at = clock.GetUtcNow();
        var revision = item.Write(now, by.Id, at);
        store.Add(revision);
        store.Add(item.Record(ContentAct.Saved, by.Id, at, number: revision.Number));
        return await store.TrySaveAsync(ct) ? true : new Problem.Conflict(Late);
    }
}
