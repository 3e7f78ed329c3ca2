using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>Where the working text of an item stands on its way to the public page.</summary>
public enum ContentStage
{
    /// <summary>The newest text is the public one.</summary>
    Settled,

    /// <summary>Somebody is writing.</summary>
    Draft,

    /// <summary>Waits for another editor.</summary>
    InReview,

    /// <summary>Approved by another editor, and becomes public at a set time.</summary>
    Scheduled,
}

/// <summary>
/// An address of editorial content, its live text and its working text. Each step answers with the line of the audit trail
/// that is saved together with it.
/// </summary>
public sealed partial class ContentItem : IVersioned
{
    /// <summary>The longest note to the public, in characters.</summary>
    public const int LongestNote = 1000;

    /// <summary>The longest reason for sending back, for an emergency or for putting away, in characters.</summary>
    public const int LongestReason = 2000;

    private ContentItem() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Type { get; private init; } = "";

    public string Slug { get; private init; } = "";

    /// <summary>The public text, or null when there is none.</summary>
    public Guid? LiveRevisionId { get; private set; }

    /// <summary>The text being worked on, or null when the live one is the newest.</summary>
    public Guid? DraftRevisionId { get; private set; }

    public ContentStage Stage { get; private set; }

    /// <summary>The last revision's number.</summary>
    public int LastNumber { get; private set; }

    /// <summary>When the live text was published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When the item became public for the first time.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>The place of the last public change in the order of all public changes; see <see cref="ContentClock"/>.</summary>
    public long ChangedAs { get; private set; }

    /// <summary>
    /// The last revision that two people stand behind, or that came from a file; null when there is none. All that was
    /// written after it still needs a second pair of eyes, also when it was published in an emergency.
    /// </summary>
    public int? ApprovedNumber { get; private set; }

    /// <summary>Who wrote the working text last, or submitted it. May not publish it.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>Why the last review sent the draft back.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Who published without a second pair of eyes; another editor must approve it afterwards.</summary>
    public Guid? EmergencyBy { get; private set; }

    /// <summary>Why it could not wait.</summary>
    public string? EmergencyReason { get; private set; }

    /// <summary>What the one who submitted wants the public to be told; the one who publishes decides.</summary>
    public string? ProposedNote { get; private set; }

    /// <summary>How much the one who submitted thinks that the change means to readers.</summary>
    public ChangeKind? ProposedKind { get; private set; }

    /// <summary>By which day the one who submitted wants the text to be read through again.</summary>
    public DateOnly? ProposedReviewBy { get; private set; }

    /// <summary>When the working text is to become public: decided when it is <see cref="ContentStage.Scheduled"/>, before that a wish.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>Who approved that it becomes public at that time.</summary>
    public Guid? ScheduledBy { get; private set; }

    /// <summary>The day by which the live text must be read through again.</summary>
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>The <see cref="ReviewBy"/> that the editors have been reminded of.</summary>
    public DateOnly? RemindedFor { get; private set; }

    /// <summary>How the live text is no longer current; null when it is.</summary>
    public PutAway? PutAwayAs { get; private set; }

    /// <summary>Why, as readers are told.</summary>
    public string? PutAwayWhy { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? PutAwayAt { get; private set; }

    public int Version { get; set; }

    public static ContentItem Create(string type, string slug) => new() { Type = type, Slug = slug };

    /// <summary>A line of the audit trail about this item, to save together with what was done.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="by">Who did it; null when a file or a job did.</param>
    /// <param name="now">When.</param>
    /// <param name="why">The reason; may be empty.</param>
    /// <param name="number">The revision that it is about, or null.</param>
    /// <param name="order">The number of the public change; null for what readers don't see.</param>
    public ContentEvent Record(ContentAct act, Guid? by, DateTimeOffset now, string? why = null, int? number = null, long? order = null) => new()
    {
        ItemId = Id,
        Type = Type,
        Slug = Slug,
        Act = act,
        At = now,
        By = by,
        Why = OrNull(why),
        Number = number,
        Order = order,
    };

    /// <summary>
    /// Takes the text of a file. The caller has seen to it that nothing written here is lost by it. What is withdrawn or
    /// archived is not put back by a file: its text becomes a draft.
    /// </summary>
    public ContentRevision Import(string json, bool publish, long order, DateTimeOffset now)
    {
        var revision = Next(json, by: null, now);
        (PublishAt, ScheduledBy) = (null, null);
        if (publish && PutAwayAs is null)
        {
            GoLive(revision.Id, order, now);
            ReviewBy = Publication.UsualReviewBy(now);
            ApprovedNumber = revision.Number;
        }
        else
        {
            DraftRevisionId = revision.Id;
            Stage = ContentStage.Draft;
        }

        return revision;
    }

    /// <summary>Saves a working text. What waited for review, or for its time, is a draft again.</summary>
    public ContentRevision Write(string json, Guid by, DateTimeOffset now)
    {
        var revision = Next(json, by, now);
        DraftRevisionId = revision.Id;
        Stage = ContentStage.Draft;
        SubmittedBy = by;
        ScheduledBy = null;
        return revision;
    }

    /// <summary>Asks another editor to read and publish the draft.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="wish">What should go with the publication.</param>
    /// <param name="now">The instant.</param>
    public Outcome<ContentEvent> Submit(Guid by, Publication wish, DateTimeOffset now)
    {
        if (Stage != ContentStage.Draft)
        {
            return new Problem.Conflict("Det finns inget utkast att skicka. Någon kan ha skickat det redan.");
        }

        if (wish.Check(NeedsNote(wish), now) is { } problem)
        {
            return problem;
        }

        Stage = ContentStage.InReview;
        SubmittedBy = by;
        Refusal = null;
        Propose(wish);
        return Record(ContentAct.Submitted, by, now, number: LastNumber);
    }

    /// <summary>Sends the draft back with a reason.</summary>
    public Outcome<ContentEvent> Refuse(Guid by, string reason, DateTimeOffset now)
    {
        if (Stage != ContentStage.InReview)
        {
            return new Problem.Conflict("Utkastet väntar inte längre på granskning.");
        }

        if (CheckReason(reason, "Skriv vad som behöver ändras") is { } problem)
        {
            return problem;
        }

        Stage = ContentStage.Draft;
        Refusal = reason.Trim();
        return Record(ContentAct.Refused, by, now, reason, LastNumber);
    }

    private static Problem? CheckReason(string reason, string whenEmpty) =>
        string.IsNullOrWhiteSpace(reason) ? new Problem.Invalid("Reason", whenEmpty)
        : reason.Trim().Length > LongestReason ? new Problem.Invalid("Reason", $"Korta texten till högst {LongestReason} tecken")
        : PersonalIdentityGuard.Check("Reason", reason);

    private static string? OrNull(string? text) => text?.Trim() is { Length: > 0 } told ? told : null;

    // What readers must be told, if they must be told anything.
    private string? NeedsNote(Publication publication) =>
        PutAwayAs is not null ? "Skriv vad läsaren behöver veta när sidan läggs tillbaka"
        : publication.Kind == ChangeKind.Major && LiveRevisionId is not null ? "Skriv vad som har ändrats i sak"
        : null;

    private void Propose(Publication wish) =>
        (ProposedNote, ProposedKind, ProposedReviewBy, PublishAt) = (OrNull(wish.Note), wish.Kind, wish.ReviewBy, wish.At);

    private ContentRevision Next(string json, Guid? by, DateTimeOffset now) =>
        new() { ItemId = Id, Number = ++LastNumber, Json = json, WrittenAt = now, WrittenBy = by };
}
