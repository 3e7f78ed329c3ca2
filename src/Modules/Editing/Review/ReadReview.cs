using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

/// <summary>What somebody needs to see to take the next step with an item, and which steps are theirs to take.</summary>
internal sealed class ReadReview(Store store, ContentTypes types, Writers writers, LiveContent content, IPeople people)
{
    public async Task<ReviewView?> RunAsync(Person by, ItemAddress at, CancellationToken ct)
    {
        if (types.FromAddress(at.Type) is not { } type
            || await store.Set<ContentItem>().AsNoTracking().SingleOrDefaultAsync(item => item.Type == type.Name && item.Slug == at.Slug, ct) is not { } item)
        {
            return null;
        }

        var texts = await TextsAsync(item, ct);
        var (draft, live) = (texts.Find(text => text.Id == item.DraftRevisionId), texts.Find(text => text.Id == item.LiveRevisionId));
        var approved = texts.Find(text => text.Number == item.ApprovedNumber);
        var now = await content.NowAsync(ct);
        Guid[] named = [.. new[] { item.SubmittedBy, item.EmergencyBy, item.ScheduledBy }.OfType<Guid>()];
        var names = await people.NamesAsync(named, ct);
        var body = type.Read((draft ?? live)!.Json);
        return new ReviewView(type, at.Slug, body.Title, item.Version, item.Stage)
        {
            IsLive = live is not null,
            Changes = draft is null ? [] : Differences.Between(type, live?.Json, draft.Json, now),
            Preview = draft is null ? null : Preview.Of(body, now),
            Contacts = draft is null ? [] : ContactDetails.In(string.Join('\n', body.Parts.Select(part => part.Markdown).Append(body.Title).Append(body.Lead))),
            SubmittedBy = item.SubmittedBy is { } submitter ? Names.Of(names, submitter) : Names.File,
            ProposedNote = item.ProposedNote ?? "",
            ProposedKind = item.ProposedKind,
            ProposedReviewBy = item.ProposedReviewBy,
            PublishAt = item.PublishAt,
            ScheduledBy = item.ScheduledBy is { } scheduler ? Names.Of(names, scheduler) : Names.File,
            Standing = live is null ? null : new PublicStanding(
                item.PublishedAt!.Value, item.ReviewBy, item.PutAwayAs is { } how ? new PutAwayNote(how, item.PutAwayWhy ?? "", item.PutAwayAt!.Value) : null),
            Refusal = item.Refusal,
            MayPublish = item.MayPublish(by.Id, await writers.RunAsync(item, item.LastNumber, ct)),
            Emergency = item.EmergencyBy is not { } publisher ? null : new EmergencyView(
                Names.Of(names, publisher), item.EmergencyReason ?? "", item.PublishedAt!.Value,
                item.MayApprove(by.Id, await writers.RunAsync(item, live!.Number, ct)),
                Differences.Between(type, approved?.Json, live.Json, now)),
        };
    }

    private Task<List<Text>> TextsAsync(ContentItem item, CancellationToken ct) => store.Set<ContentRevision>()
        .Where(revision => revision.ItemId == item.Id && (revision.Id == item.DraftRevisionId || revision.Id == item.LiveRevisionId || revision.Number == item.ApprovedNumber))
        .Select(revision => new Text(revision.Id, revision.Number, revision.Json)).ToListAsync(ct);

    private sealed record Text(Guid Id, int Number, string Json);
}

/// <summary>An item on its way to the public.</summary>
internal sealed record ReviewView(ContentType Type, string Slug, string Title, int Version, ContentStage Stage)
{
    public required bool IsLive { get; init; }

    public required IReadOnlyList<FieldChange> Changes { get; init; }

    public required Preview? Preview { get; init; }

    /// <summary>E-mail addresses and phone numbers that would become public.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    public required string SubmittedBy { get; init; }

    public required string ProposedNote { get; init; }

    public required ChangeKind? ProposedKind { get; init; }

    public required DateOnly? ProposedReviewBy { get; init; }

    /// <summary>When it is to become public: decided when it is scheduled, before that a wish.</summary>
    public required DateTimeOffset? PublishAt { get; init; }

    public required string ScheduledBy { get; init; }

    /// <summary>How it stands before readers; null when it was never published.</summary>
    public required PublicStanding? Standing { get; init; }

    public required string? Refusal { get; init; }

    public required bool MayPublish { get; init; }

    public required EmergencyView? Emergency { get; init; }
}

/// <summary>How a published item stands before its readers.</summary>
internal sealed record PublicStanding(DateTimeOffset PublishedAt, DateOnly? ReviewBy, PutAwayNote? PutAway);

/// <summary>A publication that waits for approval.</summary>
internal sealed record EmergencyView(string By, string Reason, DateTimeOffset At, bool MayApprove, IReadOnlyList<FieldChange> Changes);
