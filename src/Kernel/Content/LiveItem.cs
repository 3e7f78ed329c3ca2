namespace NaraVard.Kernel.Content;

/// <summary>A published item as readers see it.</summary>
public abstract record LiveItem(Guid Id, ContentType Type, string Slug, DateTimeOffset PublishedAt, int Number, string? ChangeNote, bool IsEmergency, long ChangedAs)
{
    /// <summary>Its page.</summary>
    public string Address => Type.AddressOf(Slug);

    /// <summary>Its text, whatever the type.</summary>
    public abstract ContentBody Any { get; }

    /// <summary>When it became public for the first time.</summary>
    public DateTimeOffset FirstPublishedAt { get; init; } = PublishedAt;

    /// <summary>What readers have been told about its changes, newest first.</summary>
    public IReadOnlyList<PublicChange> Changes { get; init; } = [];

    /// <summary>Why it is withdrawn or archived; null when it is current. One that is put away is met on its own page alone.</summary>
    public PutAwayNote? PutAway { get; init; }
}

/// <summary>A published item of a known type.</summary>
public sealed record Live<T>(Guid Id, ContentType Type, string Slug, DateTimeOffset PublishedAt, int Number, string? ChangeNote, bool IsEmergency, long ChangedAs, T Body)
    : LiveItem(Id, Type, Slug, PublishedAt, Number, ChangeNote, IsEmergency, ChangedAs)
    where T : ContentBody
{
    public override ContentBody Any => Body;
}

/// <summary>A change that readers were told about.</summary>
/// <param name="Number">The revision that it made public.</param>
/// <param name="At">When.</param>
/// <param name="Kind">How much it means.</param>
/// <param name="Note">What was changed.</param>
public sealed record PublicChange(int Number, DateTimeOffset At, ChangeKind Kind, string Note);

/// <summary>What readers are told on a page that is no longer current.</summary>
/// <param name="As">In what way.</param>
/// <param name="Why">The reason.</param>
/// <param name="Since">When it was put away.</param>
public sealed record PutAwayNote(PutAway As, string Why, DateTimeOffset Since);
