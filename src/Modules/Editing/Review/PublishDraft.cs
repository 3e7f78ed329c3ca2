using NaraVard.Editing.Offers;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Publishes what another editor wrote and submitted.</summary>
internal sealed class PublishDraft(ItemChange change, Writers writers, OfferNews news, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, Publication publication, CancellationToken ct) =>
        change.RunPublicAsync(by, seen, (item, order) => PublishAsync(item, by, publication, order, ct), ct);

    private async Task<Outcome<ContentEvent>> PublishAsync(ContentItem item, Person by, Publication publication, long order, CancellationToken ct)
    {
        var published = item.Publish(by.Id, await writers.RunAsync(item, item.LastNumber, ct), publication, order, clock.GetUtcNow());
        if (published.Problem is null)
        {
            await news.TellAsync(item, published.Value, ct);
        }

        return published;
    }
}
