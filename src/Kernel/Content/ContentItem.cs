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
}

/// <summary>An address of editorial content, its live text and its working text.</summary>
public sealed class ContentItem : IVersioned
{
    /// <summary>The longest note to the public, in characters.</summary>
    public const int LongestNote = 1000;

    /// <summary>The longest reason for sending back or for an emergency, in characters.</summary>
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

    /// <summary>What the public is told about the last change.</summary>
    public string? ChangeNote { get; private set; }

    /// <summary>What the one who submitted wants the public to be told; the one who publishes decides.</summary>
    public string? ProposedNote { get; private set; }

    public int Version { get; set; }

    public static ContentItem Create(string type, string slug) => new() { Type = type, Slug = slug };

    /// <summary>Takes the text of a file. The caller has seen to it that nothing written here is lost by it.</summary>
    public ContentRevision Import(string json, bool publish, long order, DateTimeOffset now)
    {
        var revision = Next(json, by: null, now);
        if (publish)
        {
            GoLive(revision.Id, order, now);
            ApprovedNumber = revision.Number;
        }
        else
        {
            DraftRevisionId = revision.Id;
            Stage = ContentStage.Draft;
        }

        return revision;
    }

    /// <summary>Saves a working text. The draft goes back to its writer if it was waiting for review.</summary>
    public ContentRevision Write(string json, Guid by, DateTimeOffset now)
    {
        var revision = Next(json, by, now);
        DraftRevisionId = revision.Id;
        Stage = ContentStage.Draft;
        SubmittedBy = by;
        return revision;
    }

    /// <summary>Asks another editor to read and publish the draft.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="note">What the public should be told about the change; may be empty.</param>
    public Outcome<ContentItem> Submit(Guid by, string note)
    {
        if (Stage != ContentStage.Draft)
        {
            return new Problem.Conflict("Det finns inget utkast att skicka. Någon kan ha skickat det redan.");
        }

        if (Check("Note", note, LongestNote) is { } problem)
        {
            return problem;
        }

        Stage = ContentStage.InReview;
        SubmittedBy = by;
        ProposedNote = OrNull(note);
        Refusal = null;
        return this;
    }

    /// <summary>Sends the draft back with a reason.</summary>
    public Outcome<ContentItem> Refuse(string reason)
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
        return this;
    }

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

    /// <summary>Publishes what another editor submitted. Approves an emergency publication before it as well.</summary>
    /// <param name="by">The one who publishes. May not have written or submitted the text.</param>
    /// <param name="writers">Everyone who wrote after <see cref="ApprovedNumber"/>.</param>
    /// <param name="note">What the public is told about the change; may be empty.</param>
    /// <param name="order">The next number of <see cref="ContentClock"/>.</param>
    /// <param name="now">The instant of publication.</param>
    public Outcome<ContentItem> Publish(Guid by, IReadOnlyCollection<Guid> writers, string note, long order, DateTimeOffset now)
    {
        if (Stage != ContentStage.InReview)
        {
            return new Problem.Conflict("Utkastet väntar inte på granskning. Det kan redan vara publicerat.");
        }

        if (!MayPublish(by, writers))
        {
            return new Problem.Denied();
        }

        if (Check("Note", note, LongestNote) is { } problem)
        {
            return problem;
        }

        Settle(note, order, now);
        ApprovedNumber = LastNumber;
        return this;
    }

    /// <summary>Publishes without a second pair of eyes. It is marked until another editor has approved it.</summary>
    public Outcome<ContentItem> PublishInEmergency(Guid by, string reason, string note, long order, DateTimeOffset now)
    {
        if (Stage == ContentStage.Settled)
        {
            return new Problem.Conflict("Det finns inget utkast att publicera.");
        }

        if ((CheckReason(reason, "Skriv varför det inte kan vänta på granskning") ?? Check("Note", note, LongestNote)) is { } problem)
        {
            return problem;
        }

        Settle(note, order, now);
        EmergencyBy = by;
        EmergencyReason = reason.Trim();
        return this;
    }

    /// <summary>Approves afterwards what was published in an emergency.</summary>
    /// <param name="by">The one who approves. May not be the one who published, nor one who wrote.</param>
    /// <param name="writers">Everyone who wrote on the public text after <see cref="ApprovedNumber"/>.</param>
    /// <param name="liveNumber">The number of the live revision.</param>
    /// <param name="order">The next number of <see cref="ContentClock"/>: the mark on the public page goes away.</param>
    public Outcome<ContentItem> ApproveAfterwards(Guid by, IReadOnlyCollection<Guid> writers, int liveNumber, long order)
    {
        if (EmergencyBy is null)
        {
            return new Problem.Conflict("Publiceringen är redan godkänd.");
        }

        if (!MayApprove(by, writers))
        {
            return new Problem.Denied();
        }

        EmergencyBy = null;
        EmergencyReason = null;
        ApprovedNumber = liveNumber;
        ChangedAs = order;
        return this;
    }

    private static Problem? CheckReason(string reason, string whenEmpty) =>
        string.IsNullOrWhiteSpace(reason) ? new Problem.Invalid("Reason", whenEmpty) : Check("Reason", reason, LongestReason);

    private static Problem? Check(string field, string text, int longest) => text.Trim().Length > longest
        ? new Problem.Invalid(field, $"Korta texten till högst {longest} tecken")
        : PersonalIdentityGuard.Check(field, text);

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } told ? told : null;

    private ContentRevision Next(string json, Guid? by, DateTimeOffset now) =>
        new() { ItemId = Id, Number = ++LastNumber, Json = json, WrittenAt = now, WrittenBy = by };

    private void Settle(string note, long order, DateTimeOffset now)
    {
        GoLive(DraftRevisionId!.Value, order, now);
        ChangeNote = OrNull(note);
        ProposedNote = null;
        Refusal = null;
        EmergencyBy = null;
        EmergencyReason = null;
    }

    private void GoLive(Guid revision, long order, DateTimeOffset now)
    {
        LiveRevisionId = revision;
        DraftRevisionId = null;
        Stage = ContentStage.Settled;
        PublishedAt = now;
        ChangedAs = order;
    }
}
