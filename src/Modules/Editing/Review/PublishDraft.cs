using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Publishes what another editor wrote and submitted.</summary>
internal sealed class PublishDraft(ItemChange change, Writers writers, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, Publication publication, CancellationToken ct) =>
        change.RunPublicAsync(
            by, seen, async (item, order) => item.Publish(by.Id, await writers.RunAsync(item, item.LastNumber, ct), publication, order, clock.GetUtcNow()), ct);
}
