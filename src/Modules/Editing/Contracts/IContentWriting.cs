using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Contracts;

/// <summary>
/// Writing content from outside the forms. The same handlers and the same rules: what is refused here is refused there. A fault names its field by the path in
/// the JSON.
/// </summary>
public interface IContentWriting
{
    /// <summary>The newest text of an item, whether public or not.</summary>
    Task<Outcome<WorkingText>> ReadAsync(Person by, ContentAddress at, CancellationToken ct);

    /// <summary>Begins a new item with its first draft.</summary>
    /// <returns>Its slug, which its title gives.</returns>
    Task<Outcome<string>> BeginAsync(Person by, ContentType type, string json, CancellationToken ct);

    /// <summary>Saves a whole text as a new version of the draft.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="at">The item.</param>
    /// <param name="from">The revision that the writing started from.</param>
    /// <param name="json">The text.</param>
    /// <param name="ct">Stops the saving.</param>
    /// <returns>Whether anything had been changed.</returns>
    Task<Outcome<bool>> SaveAsync(Person by, ContentAddress at, Guid from, string json, CancellationToken ct);

    /// <summary>Takes away a text that was never public and that nothing points to.</summary>
    /// <param name="by">Who takes it away.</param>
    /// <param name="at">The item.</param>
    /// <param name="seen">The state that was seen; see <see cref="WorkingText.Version"/>.</param>
    /// <param name="ct">Stops it.</param>
    Task<Outcome<ContentItem>> DeleteAsync(Person by, ContentAddress at, int seen, CancellationToken ct);
}

/// <summary>Which item.</summary>
public sealed record ContentAddress(ContentType Type, string Slug);

/// <summary>The newest text of an item and where it stands.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Slug">Its address within the type.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Number">The revision's number within the item.</param>
/// <param name="Version">Counts the changes of the item, its steps included.</param>
/// <param name="Json">The text.</param>
/// <param name="WrittenAt">When it was saved.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="IsLive">Whether the item has a public text.</param>
/// <param name="Refusal">Why the last review sent it back, or null.</param>
public sealed record WorkingText(
    ContentType Type, string Slug, Guid Revision, int Number, int Version, string Json, DateTimeOffset WrittenAt, ContentStage Stage, bool IsLive, string? Refusal)
{
    /// <summary>When the draft is to become public: decided when it is scheduled, before that a wish.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>By which day the public text must be read through again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Whether the public text was published in an emergency and waits for another editor.</summary>
    public bool AwaitsApproval { get; init; }

    /// <summary>How and why the public text is no longer current; null when it is.</summary>
    public PutAwayNote? PutAway { get; init; }
}
