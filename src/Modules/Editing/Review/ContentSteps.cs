using NaraVard.Editing.Contracts;
using NaraVard.Editing.Standing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>Lets other modules take the steps of the review pages, through the same handlers.</summary>
internal sealed class ContentSteps(
    SubmitDraft submit, PublishDraft publish, ScheduleDraft schedule, UnscheduleDraft unschedule, RefuseDraft refuse, PublishNow publishNow, ApprovePublication approve,
    TakeAwayItem takeAway, PutBackItem putBack, ChangeReviewBy changeReviewBy) : IContentSteps
{
    public async Task<Outcome<ContentItem>> SubmitAsync(Person by, ContentAddress at, int seen, Publication wish, CancellationToken ct) =>
        (await submit.RunAsync(by, Seen(at, seen), wish, ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> PublishAsync(Person by, ContentAddress at, int seen, Publication publication, CancellationToken ct) =>
        (await (publication.At is null ? publish.RunAsync(by, Seen(at, seen), publication, ct) : schedule.RunAsync(by, Seen(at, seen), publication, ct))).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> UnscheduleAsync(Person by, ContentAddress at, int seen, CancellationToken ct) =>
        (await unschedule.RunAsync(by, Seen(at, seen), ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> RefuseAsync(Person by, ContentAddress at, int seen, string reason, CancellationToken ct) =>
        (await refuse.RunAsync(by, Seen(at, seen), reason, ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> PublishNowAsync(Person by, ContentAddress at, int seen, string reason, Publication publication, CancellationToken ct) =>
        (await publishNow.RunAsync(by, Seen(at, seen), reason, publication, ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> ApproveAsync(Person by, ContentAddress at, int seen, CancellationToken ct) =>
        (await approve.RunAsync(by, Seen(at, seen), ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> TakeAwayAsync(Person by, ContentAddress at, int seen, PutAway how, string reason, CancellationToken ct) =>
        (await takeAway.RunAsync(by, Seen(at, seen), how, reason, ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> PutBackAsync(Person by, ContentAddress at, int seen, CancellationToken ct) =>
        (await putBack.RunAsync(by, Seen(at, seen), ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<ContentItem>> ChangeReviewByAsync(Person by, ContentAddress at, int seen, DateOnly? day, CancellationToken ct) =>
        (await changeReviewBy.RunAsync(by, Seen(at, seen), day, ct)).Naming(ContentJson.NameOf);

    private static SeenItem Seen(ContentAddress at, int version) => new(at.InPages(), version);
}
