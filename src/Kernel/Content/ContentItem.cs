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

    /// <summary>A fingerprint of the file that the item was last imported from; null when it was made in the product.</summary>
    public string? FileHash { get; private set; }

    /// <summary>Whether somebody has changed it in the product since. Then the file no longer decides.</summary>
    public bool EditedHere { get; private set; }

    public int Version { get; set; }

    public static ContentItem Create(string type, string slug) => new() { Type = type, Slug = slug };

    /// <summary>Takes the text of a file. The caller has seen to it that <see cref="EditedHere"/> is false.</summary>
    public ContentRevision Import(string json, string fileHash, bool publish, long order, DateTimeOffset now)
    {
        var revision = Next(json, by: null, now);
        FileHash = fileHash;
        if (publish)
        {
            GoLive(revision.Id, order, now);
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
        EditedHere = true;
        return revision;
    }

    /// <summary>Asks another editor to read and publish the draft.</summary>
    public Outcome<ContentItem> Submit(Guid by)
    {
        if (Stage != ContentStage.Draft)
        {
            return new Problem.Conflict("Det finns inget utkast att skicka. Någon kan ha skickat det redan.");
        }

        Stage = ContentStage.InReview;
        SubmittedBy = by;
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

        if (reason.Trim() is not { Length: > 0 } why)
        {
            return new Problem.Invalid("Reason", "Skriv vad som behöver ändras");
        }

        Stage = ContentStage.Draft;
        Refusal = why;
        return this;
    }

    /// <summary>Publishes what another editor submitted.</summary>
    /// <param name="by">The one who publishes. May not have written or submitted the text.</param>
    /// <param name="writers">Everyone who wrote on the text since it was last public.</param>
    /// <param name="note">What the public is told about the change; may be empty.</param>
    /// <param name="order">The next number of <see cref="ContentClock"/>.</param>
    /// <param name="now">The instant of publication.</param>
    public Outcome<ContentItem> Publish(Guid by, IReadOnlyCollection<Guid> writers, string note, long order, DateTimeOffset now)
    {
        if (Stage != ContentStage.InReview)
        {
            return new Problem.Conflict("Utkastet väntar inte på granskning. Det kan redan vara publicerat.");
        }

        if (SubmittedBy == by || writers.Contains(by))
        {
            return new Problem.Denied();
        }

        Settle(note, order, now);
        return this;
    }

    /// <summary>Publishes without a second pair of eyes. It is marked until another editor has approved it.</summary>
    public Outcome<ContentItem> PublishInEmergency(Guid by, string reason, string note, long order, DateTimeOffset now)
    {
        if (Stage == ContentStage.Settled)
        {
            return new Problem.Conflict("Det finns inget utkast att publicera.");
        }

        if (reason.Trim() is not { Length: > 0 } why)
        {
            return new Problem.Invalid("Reason", "Skriv varför det inte kan vänta på granskning");
        }

        Settle(note, order, now);
        EmergencyBy = by;
        EmergencyReason = why;
        return this;
    }

    /// <summary>Approves afterwards what was published in an emergency.</summary>
    /// <param name="by">The one who approves. May not be the one who published.</param>
    /// <param name="order">The next number of <see cref="ContentClock"/>: the mark on the public page goes away.</param>
    public Outcome<ContentItem> ApproveAfterwards(Guid by, long order)
    {
        if (EmergencyBy is null)
        {
            return new Problem.Conflict("Publiceringen är redan godkänd.");
        }

        if (EmergencyBy == by)
        {
            return new Problem.Denied();
        }

        EmergencyBy = null;
        EmergencyReason = null;
        ChangedAs = order;
        return this;
    }

    private ContentRevision Next(string json, Guid? by, DateTimeOffset now) =>
        new() { ItemId = Id, Number = ++LastNumber, Json = json, WrittenAt = now, WrittenBy = by };

    private void Settle(string note, long order, DateTimeOffset now)
    {
        GoLive(DraftRevisionId!.Value, order, now);
        ChangeNote = note.Trim() is { Length: > 0 } told ? told : null;
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
