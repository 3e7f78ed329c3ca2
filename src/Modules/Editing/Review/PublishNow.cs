using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Publishes a draft that can't wait for a second pair of eyes.</summary>
internal sealed class PublishNow(ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, string reason, Publication publication, CancellationToken ct) =>
        change.RunPublicAsync(by, seen, (item, order) => Task.FromResult(item.PublishInEmergency(by.Id, reason, publication, order, clock.GetUtcNow())), ct);
}
