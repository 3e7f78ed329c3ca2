namespace NaraVard.Kernel.Content;

/// <summary>What happened to editorial content.</summary>
public enum ContentAct
{
    /// <summary>Taken in from a file.</summary>
    Imported,

    /// <summary>A working text was saved.</summary>
    Saved,

    /// <summary>Sent to another editor for review.</summary>
    Submitted,

    /// <summary>Sent back to its writer with a reason.</summary>
    Refused,

    /// <summary>Made public by another editor.</summary>
    Published,

    /// <summary>Made public without a second pair of eyes.</summary>
    PublishedInEmergency,

    /// <summary>An emergency publication was approved afterwards.</summary>
    Approved,

    /// <summary>Given a time at which it becomes public.</summary>
    Scheduled,

    /// <summary>The time at which it would become public was taken away.</summary>
    Unscheduled,

    /// <summary>Taken back from readers; its page stays and says why.</summary>
    Withdrawn,

    /// <summary>Put away as no longer current; its page stays.</summary>
    Archived,

    /// <summary>An older version became the working text.</summary>
    Restored,

    /// <summary>An editor decided between the text here and a file that had been changed as well.</summary>
    Reconciled,

    /// <summary>Taken away altogether, since nothing pointed to it.</summary>
    Deleted,

    /// <summary>Given another date by which it must be read through again.</summary>
    ReviewByChanged,

    /// <summary>The editors were reminded by mail that it must be read through again.</summary>
    Reminded,

    /// <summary>An editor said something about it to the others.</summary>
    Commented,

    /// <summary>What was said about it needs nothing more.</summary>
    CommentSettled,

    /// <summary>What was said about it needs something more after all.</summary>
    CommentReopened,

    /// <summary>The team it describes was asked to check its facts.</summary>
    FactCheckAsked,

    /// <summary>The team answered, by a link and without an account.</summary>
    FactCheckAnswered,

    /// <summary>An editor made the team's link lead nowhere.</summary>
    FactCheckClosed,

    /// <summary>A picture or a file was taken in.</summary>
    Added,

    /// <summary>What is told about a picture or a file was changed, or a new version of it was taken in.</summary>
    Changed,

    /// <summary>What somebody had seen was added to what speaks for or against it.</summary>
    EvidenceConfirmed,

    /// <summary>What somebody had seen was not added, for a reason.</summary>
    EvidenceRefused,
}

/// <summary>
/// One line of the audit trail: who did what to which content, when and why. Saved together with what it tells of. Lines are
/// added, never changed and never taken away.
/// </summary>
public sealed class ContentEvent
{
    /// <summary>The longest why, in characters: as long as the longest reason an editor can give.</summary>
    public const int LongestWhy = ContentItem.LongestReason;

    /// <summary>The order in which the database took them in.</summary>
    public long Id { get; private init; }

    /// <summary>The item, or the picture or file; it may be gone.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The item's type, by name.</summary>
    public required string Type { get; init; }

    /// <summary>The item's address within the type.</summary>
    public required string Slug { get; init; }

    public required ContentAct Act { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account; null when a file or a job did it.</summary>
    public Guid? By { get; init; }

    /// <summary>The reason given; null when there is none.</summary>
    public string? Why { get; init; }

    /// <summary>What the public is told about the change; null when nothing.</summary>
    public string? Note { get; init; }

    /// <summary>How much the change means to readers; null for what they are told nothing about.</summary>
    public ChangeKind? Kind { get; init; }

    /// <summary>The number of the revision it is about, or null.</summary>
    public int? Number { get; init; }

    /// <summary>The number of the public change (<see cref="ContentClock"/>); null for what readers don't see.</summary>
    public long? Order { get; init; }
}
