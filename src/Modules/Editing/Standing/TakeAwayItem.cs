using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Standing;

/// <summary>Withdraws or archives what is public. Its page stays and says why.</summary>
internal sealed class TakeAwayItem(ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, PutAway how, string reason, CancellationToken ct) =>
        change.RunPublicAsync(by, seen, (item, order) => Task.FromResult(item.TakeAway(how, by.Id, reason, order, clock.GetUtcNow())), ct);
}
