using NaraVard.People.Contracts;

namespace NaraVard.Levels.Contracts;

/// <summary>From where a question is lifted.</summary>
public enum LiftSource
{
    /// <summary>A learning cycle.</summary>
    Cycle,

    /// <summary>A leadership meeting.</summary>
    Meeting,

    /// <summary>What others have lifted, which its receiver lifts on.</summary>
    Lifted,
}

/// <summary>
/// Questions and obstacles that one level hands to another. The caller answers for who may lift, take back and read what a cycle or a meeting has lifted; here it
/// is seen to that the receiver never learns who asked, and that only the receiver's managers answer.
/// </summary>
public interface ILifting
{
    /// <summary>The most characters of a lifted question.</summary>
    const int Longest = 2000;

    /// <summary>Which level a question belongs to, worked out from what it names and from the words it shares with the published question tables; the same text always gives the same answer.</summary>
    /// <param name="text">The question or obstacle.</param>
    /// <param name="from">The sender's own level, which comes last.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>All levels that can be lifted to, the best first.</returns>
    Task<IReadOnlyList<ProposedLevel>> ProposeAsync(string text, SystemLevel from, CancellationToken ct);

    /// <summary>To whom a question can be handed at a level: the natural receivers first, and the others by name.</summary>
    /// <param name="organisation">The code of the sender's organisation.</param>
    /// <param name="level">The level.</param>
    /// <param name="words">What the name must hold, when another than the natural one is looked for.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<Receiver>> ReceiversAsync(string organisation, SystemLevel level, string? words, CancellationToken ct);

    /// <summary>A text without what tells who has written it.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="organisations">The codes of the sender's organisations.</param>
    /// <param name="names">The names of those who take part.</param>
    /// <param name="ct">Stops it.</param>
    Task<HiddenText> HideAsync(string text, IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> names, CancellationToken ct);

    /// <summary>
    /// Lifts a question. It becomes part of the caller's own save and nothing is sent before that; the same key is one question. When the save comes too late
    /// (<see cref="TooLate.IsTooLate"/>), somebody has just answered or joined at the receiver: clear what is tracked and lift again.
    /// </summary>
    /// <returns>What was lifted, or what the sender must mend: fields Text, Level and Receiver.</returns>
    Task<Outcome<LiftDone>> LiftAsync(Person by, NewLift wanted, CancellationToken ct);

    /// <summary>Takes a question back, as part of the caller's own save. Possible until the receiver has set a day or done anything with it.</summary>
    /// <returns>The problem, or null.</returns>
    Task<Problem?> TakeBackAsync(LiftSource source, Guid id, Guid question, CancellationToken ct);

    /// <summary>Adds a sentence to a question whose receiver needs to know more, as part of the caller's own save. Then the question waits for an answer again.</summary>
    /// <param name="by">The one who writes.</param>
    /// <param name="source">From where it was lifted.</param>
    /// <param name="id">The cycle or meeting.</param>
    /// <param name="question">The question.</param>
    /// <param name="told">What is added, and what must not stand in it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The problem, beside the field Text; or null.</returns>
    Task<Problem?> TellMoreAsync(Person by, LiftSource source, Guid id, Guid question, MoreTold told, CancellationToken ct);

    /// <summary>What a cycle or a meeting has lifted, where each stands and what was answered; the newest first.</summary>
    Task<IReadOnlyList<SentQuestion>> SentFromAsync(LiftSource source, Guid id, CancellationToken ct);

    /// <summary>Lifted questions that wait for an answer where somebody is a manager, those that have waited longest first.</summary>
    Task<IReadOnlyList<WaitingLift>> WaitingAsync(Person by, CancellationToken ct);

    /// <summary>What a receiver's own cycle may begin from; null when the bundle isn't one that the person answers, or is tried in a cycle already.</summary>
    Task<LiftSeed?> SeedAsync(Person by, Guid bundle, CancellationToken ct);

    /// <summary>Remembers that a bundle is tried in a cycle of the receiver's, as part of the caller's own save. Those who asked see that there is one, and nothing of it.</summary>
    /// <returns>The problem, or null.</returns>
    Task<Problem?> TryInCycleAsync(Person by, Guid bundle, Guid cycle, CancellationToken ct);

    /// <summary>What a cycle tries that has been lifted to its organisation; null when it has grown from nothing lifted.</summary>
    Task<LiftBehind?> BehindAsync(Person by, Guid cycle, CancellationToken ct);
}

/// <summary>A level that a question may belong to.</summary>
/// <param name="Level">The level.</param>
/// <param name="Why">Why, as Swedish sentences; "" when nothing in the text points there.</param>
public sealed record ProposedLevel(SystemLevel Level, string Why);

/// <summary>An organisation that a question can be handed to.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNatural">Whether it is the one that comes first to mind: the own region, or the agency for all.</param>
/// <param name="HasManagers">Whether somebody there can read and answer today.</param>
public sealed record Receiver(string Code, string Name, bool IsNatural, bool HasManagers);

/// <summary>A text without what tells who has written it.</summary>
/// <param name="Parts">The text in stretches; what was hidden is marked.</param>
public sealed record HiddenText(IReadOnlyList<HiddenPart> Parts)
{
    /// <summary>The text as the receiver reads it.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Instead ?? part.Text));

    /// <summary>What was hidden, each once, as it was written.</summary>
    public IReadOnlyList<string> Hidden => [.. Parts.Where(part => part.Instead is not null).Select(part => part.Text).Distinct()];
}

/// <summary>A stretch of a text.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Instead">What stands there instead: "[namn]"; null where nothing is hidden.</param>
public sealed record HiddenPart(string Text, string? Instead);

/// <summary>A question to lift.</summary>
/// <param name="Source">From where.</param>
/// <param name="SourceId">The cycle or meeting.</param>
/// <param name="Text">The question as the receiver will read it.</param>
/// <param name="FromLevel">The sender's level; the receiver sees it.</param>
/// <param name="Organisations">The codes of the sender's organisations, the one it is lifted from first; the receiver never sees them.</param>
/// <param name="Level">The level that it is lifted to.</param>
/// <param name="ReceiverCode">The organisation that it is handed to.</param>
public sealed record NewLift(LiftSource Source, Guid SourceId, string Text, SystemLevel FromLevel, IReadOnlyList<string> Organisations, SystemLevel Level, string ReceiverCode)
{
    /// <summary>The names of those who take part, which must not stand in the text.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The key of the form: sent twice, it is one question. Null when there was no form.</summary>
    public Guid? Key { get; init; }
}

/// <summary>What was lifted.</summary>
/// <param name="Id">The question.</param>
/// <param name="Receiver">The name of the organisation that it is handed to.</param>
/// <param name="IsTogether">Whether it goes together with others that ask nearly the same.</param>
public sealed record LiftDone(Guid Id, string Receiver, bool IsTogether);

/// <summary>A sentence more about a lifted question.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Organisations">As in <see cref="NewLift"/>.</param>
/// <param name="Names">As in <see cref="NewLift"/>.</param>
public sealed record MoreTold(string Text, IReadOnlyList<string> Organisations, IReadOnlyList<string> Names)
{
    /// <summary>The key of the form: sent twice, it is one sentence.</summary>
    public Guid? Key { get; init; }
}

/// <summary>A question that a cycle or meeting has lifted.</summary>
public sealed record SentQuestion
{
    /// <summary>The question.</summary>
    public required Guid Id { get; init; }

    /// <summary>As the receiver reads it.</summary>
    public required string Text { get; init; }

    /// <summary>When it was lifted.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Whether others at the same receiver have asked nearly the same.</summary>
    public required bool IsTogether { get; init; }

    /// <summary>Whether it can still be taken back.</summary>
    public required bool MayTakeBack { get; init; }

    /// <summary>Whether the receiver needs to know more.</summary>
    public required bool WantsMore { get; init; }

    /// <summary>What has been added since, in the order it was written.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Where it is: the receiver first, then each to whom it has been lifted on.</summary>
    public required IReadOnlyList<LiftStop> Way { get; init; }

    /// <summary>Where it stands, as a Swedish sentence.</summary>
    public string Standing => Way[0].Standing;
}

/// <summary>Where a lifted question has come.</summary>
/// <param name="Receiver">The organisation's name.</param>
/// <param name="Level">The level that it was lifted to.</param>
/// <param name="Since">When it came there.</param>
/// <param name="AnswerDay">The day by which the receiver means to answer, or null.</param>
/// <param name="IsCycle">Whether the receiver tries it in a cycle of its own.</param>
/// <param name="Answers">The answers, the first first.</param>
/// <param name="Standing">Where it stands, as a Swedish sentence.</param>
public sealed record LiftStop(string Receiver, SystemLevel Level, DateTimeOffset Since, DateOnly? AnswerDay, bool IsCycle, IReadOnlyList<LiftReply> Answers, string Standing);

/// <summary>An answer.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Says">Which of the four it is, in Swedish: "Vi prövar det".</param>
/// <param name="Text">In the receiver's words.</param>
public sealed record LiftReply(DateTimeOffset At, string Says, string Text);

/// <summary>A lifted question as the beginning of a cycle.</summary>
/// <param name="Text">The question, as it was lifted.</param>
/// <param name="Level">The level that it was lifted to.</param>
public sealed record LiftSeed(string Text, SystemLevel Level);

/// <summary>That a cycle tries what has been lifted.</summary>
/// <param name="Path">The page of it, for whoever answers it; null for others.</param>
public sealed record LiftBehind(string? Path);

/// <summary>What waits for an answer.</summary>
/// <param name="Id">The bundle of questions.</param>
/// <param name="Text">The first of them.</param>
/// <param name="Questions">How many they are.</param>
/// <param name="OrganisationCode">The organisation that owes the answer.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="AnswerDay">The day it has set itself, or null.</param>
/// <param name="Address">Its page.</param>
public sealed record WaitingLift(Guid Id, string Text, int Questions, string OrganisationCode, string Organisation, DateTimeOffset Since, DateOnly? AnswerDay, string Address);
