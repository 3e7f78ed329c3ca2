using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Standing;

/// <summary>Sets another day by which a public text must be read through again.</summary>
internal sealed class ChangeReviewBy(ItemChange change, TimeProvider clock)
{
    public Task<Outcome<ContentItem>> RunAsync(Person by, SeenItem seen, DateOnly? day, CancellationToken ct) =>
        change.RunAsync(by, seen, item => Task.FromResult(
            day is { } chosen ? item.ChangeReviewBy(by.Id, chosen, clock.GetUtcNow()) : new Problem.Invalid(nameof(Publication.ReviewBy), "Välj en dag")), ct);
}
