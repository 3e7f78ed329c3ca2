using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Approves what another editor wrote and submitted, to become public at a set time.</summary>
internal sealed class ScheduleDraft(ItemChange change, Writers writers, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, Publication publication, CancellationToken ct) =>
        change.RunAsync(by, seen, async item => item.Schedule(by.Id, await writers.RunAsync(item, item.LastNumber, ct), publication, clock.GetUtcNow()), ct);
}
