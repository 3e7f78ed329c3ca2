using NaraVard.Editing.Offers;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Sends a draft back to its writer with a reason.</summary>
internal sealed class RefuseDraft(ItemChange change, OfferNews news, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, string reason, CancellationToken ct) =>
        change.RunAsync(by, seen, item => RefuseAsync(item, by, reason, ct), ct);

    private async Task<Outcome<ContentEvent>> RefuseAsync(ContentItem item, Person by, string reason, CancellationToken ct)
    {
        var refused = item.Refuse(by.Id, reason, clock.GetUtcNow());
        if (refused.Problem is null)
        {
            await news.TellAsync(item, refused.Value, ct);
        }

        return refused;
    }
}
