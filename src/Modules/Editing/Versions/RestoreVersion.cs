using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Versions;

/// <summary>Brings an earlier text back as a new draft. Whoever does it is its writer.</summary>
internal sealed class RestoreVersion(Store store, ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, int number, CancellationToken ct) =>
        change.RunAsync(by, seen, item => RestoreAsync(item, by, number, ct), ct);

    private async Task<Outcome<ContentEvent>> RestoreAsync(ContentItem item, Person by, int number, CancellationToken ct)
    {
        var json = await store.Set<ContentRevision>().Where(revision => revision.ItemId == item.Id && revision.Number == number).Select(revision => revision.Json).SingleOrDefaultAsync(ct);
        if (json is null)
        {
            return new Problem.NotFound();
        }

        var now = clock.GetUtcNow();
        var revision = item.Write(json, by.Id, now);
        store.Add(revision);
        return item.Record(ContentAct.Restored, by.Id, now, $"Version {number}", revision.Number);
    }
}
