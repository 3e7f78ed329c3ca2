using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Contracts;

/// <summary>
/// Takes content a step on its way from outside the pages: the same handlers, so the same four eyes. Each step says which item, and which state of it was
/// seen (<see cref="WorkingText.Version"/>); if somebody has changed it since, nothing is done. A fault names its field as the JSON does.
/// </summary>
public interface IContentSteps
{
    /// <summary>Asks another editor to read and publish the draft.</summary>
    Task<Outcome<ContentItem>> SubmitAsync(Person by, ContentAddress at, int seen, Publication wish, CancellationToken ct);

    /// <summary>Publishes what another editor wrote and submitted, at once or at a set time.</summary>
    Task<Outcome<ContentItem>> PublishAsync(Person by, ContentAddress at, int seen, Publication publication, CancellationToken ct);

    /// <summary>Takes the set time away; the draft waits for review again.</summary>
    Task<Outcome<ContentItem>> UnscheduleAsync(Person by, ContentAddress at, int seen, CancellationToken ct);

    /// <summary>Sends a draft back to its writer with a reason.</summary>
    Task<Outcome<ContentItem>> RefuseAsync(Person by, ContentAddress at, int seen, string reason, CancellationToken ct);

    /// <summary>Publishes a draft that can't wait for a second pair of eyes. It is marked until another editor has approved it.</summary>
    Task<Outcome<ContentItem>> PublishNowAsync(Person by, ContentAddress at, int seen, string reason, Publication publication, CancellationToken ct);

    /// <summary>Approves afterwards what another editor published in an emergency.</summary>
    Task<Outcome<ContentItem>> ApproveAsync(Person by, ContentAddress at, int seen, CancellationToken ct);

    /// <summary>Withdraws or archives what is public. Its page stays and says why.</summary>
    Task<Outcome<ContentItem>> TakeAwayAsync(Person by, ContentAddress at, int seen, PutAway how, string reason, CancellationToken ct);

    /// <summary>Makes a draft of what is withdrawn or archived. Another editor publishes it before it is public again.</summary>
    Task<Outcome<ContentItem>> PutBackAsync(Person by, ContentAddress at, int seen, CancellationToken ct);

    /// <summary>Sets another day by which a public text must be read through again.</summary>
    Task<Outcome<ContentItem>> ChangeReviewByAsync(Person by, ContentAddress at, int seen, DateOnly? day, CancellationToken ct);
}
