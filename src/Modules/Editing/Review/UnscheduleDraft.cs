using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Takes the set time away from a draft; it waits for review again.</summary>
internal sealed class UnscheduleDraft(ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, CancellationToken ct) =>
        change.RunAsync(by, seen, item => Task.FromResult(item.Unschedule(by.Id, clock.GetUtcNow())), ct);
}
