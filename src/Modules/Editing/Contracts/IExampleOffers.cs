using NaraVard.People.Contracts;

namespace NaraVard.Editing.Contracts;

/// <summary>
/// The way from a concluded cycle to a good example: somebody who took part offers what was learned, an editor reviews it,
/// and the one who offered follows it until it is public.
/// </summary>
public interface IExampleOffers
{
    /// <summary>Offers an example; it waits for review from then on. The caller has seen to it that the cycle is theirs and concluded.</summary>
    /// <param name="by">Who offers.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="example">What is offered.</param>
    /// <param name="entries">The entries of the cycle that the text has taken in.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The slug of the example to be, or what has to be mended.</returns>
    Task<Outcome<string>> OfferAsync(Person by, Guid cycle, OfferedExample example, IReadOnlyCollection<Guid> entries, CancellationToken ct);

    /// <summary>The offers that have taken an entry in, with the account that made each. An offer that was taken back is not there.</summary>
    Task<IReadOnlyList<(Guid Author, OfferStanding Standing)>> TakenInByAsync(Guid entry, CancellationToken ct);

    /// <summary>
    /// The examples that were offered from some cycles and are, or have been, public. Readers are told of it only where the cycle's team has agreed.
    /// </summary>
    Task<IReadOnlyList<PublishedOffer>> PublishedFromAsync(IReadOnlyCollection<Guid> cycles, CancellationToken ct);

    /// <summary>The cycle that an example was offered from, or null. Readers are told of it only where the cycle's team has agreed.</summary>
    /// <param name="slug">The example's address.</param>
    /// <param name="ct">Stops the look-up.</param>
    Task<Guid?> CycleOfAsync(string slug, CancellationToken ct);

    /// <summary>Changes an offer that no editor has taken over, and sends it to review again.</summary>
    Task<Outcome<string>> ChangeAsync(Person by, string slug, OfferedExample example, CancellationToken ct);

    /// <summary>Takes an offer back before it is public. The text is gone after that.</summary>
    Task<Outcome<string>> TakeBackAsync(Person by, string slug, CancellationToken ct);

    /// <summary>The offers of a person, the newest first.</summary>
    Task<IReadOnlyList<OfferStanding>> OfAsync(Guid author, CancellationToken ct);

    /// <summary>An offer as it stands now, to be changed by the one who made it; null for everyone else.</summary>
    Task<(OfferStanding Standing, OfferedExample Example)?> FindAsync(Person by, string slug, CancellationToken ct);
}

/// <summary>What is offered. All texts are Markdown.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it is and what it gave, at most 200 characters.</param>
/// <param name="IsAttempt">Whether it stopped.</param>
/// <param name="Level">The level it is about.</param>
/// <param name="Themes">The keys of its themes, at least one.</param>
/// <param name="Places">Where it was done.</param>
/// <param name="Starting">How it was before.</param>
/// <param name="Done">What was done.</param>
/// <param name="MadePossible">What made it possible.</param>
/// <param name="Gave">What it gave.</param>
/// <param name="ThinkAbout">What to think about.</param>
public sealed record OfferedExample(
    string Title, string Summary, bool IsAttempt, SystemLevel Level, IReadOnlyList<string> Themes, IReadOnlyList<string> Places,
    string Starting, string Done, string MadePossible, string Gave, string ThinkAbout);

/// <summary>A public example and the cycle that it was offered from.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Slug">The address of the example among examples.</param>
public sealed record PublishedOffer(Guid Cycle, string Slug);

/// <summary>Where an offer stands.</summary>
public enum OfferState
{
    /// <summary>Waits for an editor.</summary>
    Waiting,

    /// <summary>Sent back to the one who offered, with a reason.</summary>
    SentBack,

    /// <summary>An editor is writing on it.</summary>
    InHand,

    /// <summary>Anyone can read it.</summary>
    Published,

    /// <summary>It was public and is no longer current.</summary>
    PutAway,
}

/// <summary>An offer as the one who made it sees it.</summary>
/// <param name="Cycle">The cycle it came from.</param>
/// <param name="Slug">The address of the example among examples.</param>
/// <param name="Title">Its title as it is now.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was sent back; null unless it was.</param>
/// <param name="OfferedAt">When it was offered.</param>
public sealed record OfferStanding(Guid Cycle, string Slug, string Title, OfferState State, string? Reason, DateTimeOffset OfferedAt);
