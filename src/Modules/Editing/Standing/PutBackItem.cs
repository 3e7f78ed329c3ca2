using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Standing;

/// <summary>Begins to put back what is withdrawn or archived: its text becomes a draft, which another editor reads before it is public again.</summary>
internal sealed class PutBackItem(Store store, ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, CancellationToken ct) => change.RunAsync(by, seen, item => BeginAsync(item, by, ct), ct);

    private async Task<Outcome<ContentEvent>> BeginAsync(ContentItem item, Person by, CancellationToken ct)
    {
        if (item.PutAwayAs is null || item.Stage != ContentStage.Settled)
        {
            return new Problem.Conflict("Sidan är inte tillbakadragen eller arkiverad, eller så finns det redan ett utkast.");
        }

        var json = await store.Set<ContentRevision>().Where(revision => revision.Id == item.LiveRevisionId).Select(revision => revision.Json).SingleAsync(ct);
        var now = clock.GetUtcNow();
        var revision = item.Write(json, by.Id, now);
        store.Add(revision);
        return item.Record(ContentAct.Saved, by.Id, now, "Ska läggas tillbaka", revision.Number);
    }
}
