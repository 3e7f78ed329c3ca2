using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Approves afterwards what another editor published in an emergency.</summary>
internal sealed class ApprovePublication(ItemChange change, Writers writers, Store store, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, CancellationToken ct) =>
        change.RunPublicAsync(by, seen, (item, order) => ApproveAsync(item, by, order, ct), ct);

    private async Task<Outcome<ContentEvent>> ApproveAsync(ContentItem item, Person by, long order, CancellationToken ct)
    {
        var live = await store.Set<ContentRevision>().Where(revision => revision.Id == item.LiveRevisionId).Select(revision => revision.Number).SingleOrDefaultAsync(ct);
        return item.ApproveAfterwards(by.Id, await writers.RunAsync(item, live, ct), live, order, clock.GetUtcNow());
    }
}
