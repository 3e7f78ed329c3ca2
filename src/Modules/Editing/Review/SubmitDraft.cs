using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Asks another editor to read and publish the draft.</summary>
internal sealed class SubmitDraft(ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, Publication wish, CancellationToken ct) =>
        change.RunAsync(by, seen, item => Task.FromResult(item.Submit(by.Id, wish, clock.GetUtcNow())), ct);
}
