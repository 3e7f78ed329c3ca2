using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Sends a draft back to its writer with a reason.</summary>
internal sealed class RefuseDraft(ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, string reason, CancellationToken ct) =>
        change.RunAsync(by, seen, item => Task.FromResult(item.Refuse(by.Id, reason, clock.GetUtcNow())), ct);
}
