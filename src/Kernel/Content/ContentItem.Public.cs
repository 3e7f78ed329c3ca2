namespace NaraVard.Kernel.Content;

/// <summary>The steps that readers see. Each takes the next number of <see cref="ContentClock"/>.</summary>
public sealed partial class ContentItem
{
    /// <summary>Whether somebody may publish what waits for review: only one who has no part in what the public hasn't been given by two.</summary>
    /// <param name="by">The one who wants to publish.</param>
    /// <param name="writers">Everyone who wrote after <see cref="ApprovedNumber"/>.</param>
    public bool MayPublish(Guid by, IReadOnlyCollection<Guid> writers) =>
        Stage == ContentStage.InReview && SubmittedBy != by && EmergencyBy != by && !writers.Contains(by);

    /// <summary>Whether somebody may approve what was published in an emergency.</summary>
    /// <param name="by">The one who wants to approve.</param>
    /// <param name="writers">Everyone who wrote on the public text after <see cref="ApprovedNumber"/>.</param>
    public bool MayApprove(Guid by, IReadOnlyCollection<Guid> writers) =>
        EmergencyBy is { } publisher && publisher != by && SubmittedBy != by && !writers.Contains(by);

    /// <summary>
    /// Publishes what another editor submitted. Approves an emergency publication before it as well, and puts back what was
    /// withdrawn or archived.
    /// </summary>
    /// <param name="by">The one who publishes. May not have written or submitted the text.</param>
    /// <param name="writers">Everyone who wrote after <see cref="ApprovedNumber"/>.</param>
    /// <param name="publication">What goes with it.</param>
    /// <param name="order">The next number of <see cref="ContentClock"/>.</param>
    /// <param name="now">The instant of publication.</param>
    public Outcome<ContentEvent> Publish(Guid by, IReadOnlyCollection<Guid> writers, Publication publication, long order, DateTimeOffset now)
    {
        publication = publication with { At = null };
        if (CheckPublishing(by, writers, publication, now) is { } problem)
        {
            return problem;
        }

        ApprovedNumber = LastNumber;
        return Settle(ContentAct.Published, by, publication, why: null, order, now);
    }

    /// <summary>Approves what another editor submitted, to become public at a set time.</summary>
    /// <param name="by">The one who approves. May not have written or submitted the text.</param>
    /// <param name="writers">Everyone who wrote after <see cref="ApprovedNumber"/>.</param>
    /// <param name="publication">What goes with it, the time included.</param>
    /// <param name="now">The instant.</param>
    public Outcome<ContentEvent> Schedule(Guid by, IReadOnlyCollection<Guid> writers, Publication publication, DateTimeOffset now)
    {
        if ((publication.At is null ? new Problem.Invalid(nameof(Publication.At), "Välj dag och tid") : CheckPublishing(by, writers, publication, now)) is { } problem)
        {
            return problem;
        }

        Stage = ContentStage.Scheduled;
        ScheduledBy = by;
        Propose(publication);
        return Record(ContentAct.Scheduled, by, now, number: LastNumber);
    }

    /// <summary>Takes the set time away; the text waits for review again.</summary>
    public Outcome<ContentEvent> Unschedule(Guid by, DateTimeOffset now)
    {
        if (Stage != ContentStage.Scheduled)
        {
            return new Problem.Conflict("Utkastet väntar inte på någon tid. Det kan redan vara publicerat.");
        }

        LeaveSchedule();
        return Record(ContentAct.Unscheduled, by, now, number: LastNumber);
    }

    /// <summary>Publishes what two people have approved, now that its time has come.</summary>
    /// <returns>What happened, or null when nothing is due.</returns>
    public ContentEvent? PublishDue(long order, DateTimeOffset now)
    {
        if (Stage != ContentStage.Scheduled || PublishAt > now)
        {
            return null;
        }

        ApprovedNumber = LastNumber;
        var publication = new Publication(ProposedNote ?? "", ProposedKind ?? ChangeKind.Minor, ProposedReviewBy);
        return Settle(ContentAct.Published, ScheduledBy, publication, why: null, order, now);
    }

    /// <summary>
    /// Publishes without a second pair of eyes. It is marked until another editor has approved it. What is withdrawn or
    /// archived can't be put back this way.
    /// </summary>
    public Outcome<ContentEvent> PublishInEmergency(Guid by, string reason, Publication publication, long order, DateTimeOffset now)
    {
        if (Stage == ContentStage.Settled)
        {
            return new Problem.Conflict("Det finns inget utkast att publicera.");
        }

        if (PutAwayAs is not null)
        {
            return new Problem.Conflict("Sidan är tillbakadragen eller arkiverad. Den kan bara läggas tillbaka genom granskning.");
        }

        publication = publication with { At = null };
        if ((CheckReason(reason, "Skriv varför det inte kan vänta på granskning") ?? publication.Check(NeedsNote(publication), now)) is { } problem)
        {
            return problem;
        }

        var happened = Settle(ContentAct.PublishedInEmergency, by, publication, reason, order, now);
        (EmergencyBy, EmergencyReason) = (by, reason.Trim());
        return happened;
    }

    /// <summary>Approves afterwards what was published in an emergency.</summary>
    /// <param name="by">The one who approves. May not be the one who published, nor one who wrote.</param>
    /// <param name="writers">Everyone who wrote on the public text after <see cref="ApprovedNumber"/>.</param>
    /// <param name="liveNumber">The number of the live revision.</param>
    /// <param name="order">The next number of <see cref="ContentClock"/>: the mark on the public page goes away.</param>
    /// <param name="now">The instant.</param>
    public Outcome<ContentEvent> ApproveAfterwards(Guid by, IReadOnlyCollection<Guid> writers, int liveNumber, long order, DateTimeOffset now)
    {
        if (EmergencyBy is null)
        {
            return new Problem.Conflict("Publiceringen är redan godkänd.");
        }

        if (!MayApprove(by, writers))
        {
            return new Problem.Denied();
        }

        (EmergencyBy, EmergencyReason, ApprovedNumber, ChangedAs) = (null, null, liveNumber, order);
        return Record(ContentAct.Approved, by, now, number: liveNumber, order: order);
    }

    /// <summary>
    /// Takes the public text back from lists and searches. One editor is enough, since this protects people; putting it back
    /// takes two. What is archived can still be withdrawn, not the other way.
    /// </summary>
    /// <param name="how">In what way it is no longer current.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why; readers see it.</param>
    /// <param name="order">The next number of <see cref="ContentClock"/>.</param>
    /// <param name="now">The instant.</param>
    public Outcome<ContentEvent> TakeAway(PutAway how, Guid by, string reason, long order, DateTimeOffset now)
    {
        if (LiveRevisionId is null)
        {
            return new Problem.Conflict("Sidan är inte publicerad.");
        }

        if (PutAwayAs == PutAway.Withdrawn || PutAwayAs == how)
        {
            return new Problem.Conflict(PutAwayAs == PutAway.Withdrawn ? "Sidan är redan tillbakadragen." : "Sidan är redan arkiverad.");
        }

        if (CheckReason(reason, "Skriv varför, så att läsaren förstår") is { } problem)
        {
            return problem;
        }

        // A time that was set before must not put the page back by itself.
        LeaveSchedule();
        (PutAwayAs, PutAwayWhy, PutAwayAt, ChangedAs) = (how, reason.Trim(), now, order);
        (ReviewBy, RemindedFor) = (null, null);
        return Record(how == PutAway.Withdrawn ? ContentAct.Withdrawn : ContentAct.Archived, by, now, reason, order: order);
    }

    /// <summary>Sets another day by which the public text must be read through again.</summary>
    public Outcome<ContentEvent> ChangeReviewBy(Guid by, DateOnly day, DateTimeOffset now)
    {
        if (LiveRevisionId is null || PutAwayAs is not null)
        {
            return new Problem.Conflict("Bara det som är publicerat har en dag då det ska ses över.");
        }

        if (Publication.CheckReviewBy(day, now) is { } problem)
        {
            return problem;
        }

        ReviewBy = day;
        return Record(ContentAct.ReviewByChanged, by, now, $"Ska ses över senast {Text.SwedishTime.Long(day)}");
    }

    /// <summary>Marks that the editors are reminded.</summary>
    /// <param name="until">Reminds of what must be read through by this day at the latest.</param>
    /// <param name="now">The instant.</param>
    /// <returns>What happened, or null when they are reminded already or it isn't near.</returns>
    public ContentEvent? Remind(DateOnly until, DateTimeOffset now)
    {
        if (ReviewBy is not { } day || day > until || RemindedFor == day)
        {
            return null;
        }

        RemindedFor = day;
        return Record(ContentAct.Reminded, by: null, now, $"Ska ses över senast {Text.SwedishTime.Long(day)}");
    }

    private Problem? CheckPublishing(Guid by, IReadOnlyCollection<Guid> writers, Publication publication, DateTimeOffset now) =>
        Stage != ContentStage.InReview ? new Problem.Conflict("Utkastet väntar inte på granskning. Det kan redan vara publicerat.")
        : MayPublish(by, writers) ? publication.Check(NeedsNote(publication), now)
        : new Problem.Denied();

    private ContentEvent Settle(ContentAct act, Guid? by, Publication publication, string? why, long order, DateTimeOffset now)
    {
        var isNew = LiveRevisionId is null;
        GoLive(DraftRevisionId!.Value, order, now);
        Propose(new Publication());
        (ProposedKind, ScheduledBy, Refusal, EmergencyBy, EmergencyReason) = (null, null, null, null, null);
        (PutAwayAs, PutAwayWhy, PutAwayAt) = (null, null, null);
        ReviewBy = publication.ReviewBy ?? Publication.UsualReviewBy(now);
        return new ContentEvent
        {
            ItemId = Id,
            Type = Type,
            Slug = Slug,
            Act = act,
            At = now,
            By = by,
            Why = OrNull(why),
            Note = OrNull(publication.Note),
            Kind = isNew ? ChangeKind.New : publication.Kind == ChangeKind.Major ? ChangeKind.Major : ChangeKind.Minor,
            Number = LastNumber,
            Order = order,
        };
    }

    private void LeaveSchedule()
    {
        Stage = Stage == ContentStage.Scheduled ? ContentStage.InReview : Stage;
        ScheduledBy = null;
    }

    private void GoLive(Guid revision, long order, DateTimeOffset now)
    {
        LiveRevisionId = revision;
        DraftRevisionId = null;
        Stage = ContentStage.Settled;
        PublishedAt = now;
        FirstPublishedAt ??= now;
        ChangedAs = order;
    }
}
