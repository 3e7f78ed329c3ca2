using NaraVard.People.Contracts;

namespace NaraVard.Levels.Contracts;

/// <summary>What other modules may ask about questions: those of the published tables, and those that organisations have added for themselves.</summary>
public interface IQuestionBank
{
    /// <summary>
    /// A level's questions in the order of its table: learning questions first, then support questions, last the own ones of the organisations that the reader
    /// belongs to. Empty when there are none.
    /// </summary>
    /// <param name="level">The level.</param>
    /// <param name="reader">Who asks; null is given the published ones alone.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<BankQuestion>> ForLevelAsync(SystemLevel level, Person? reader, CancellationToken ct);

    /// <summary>One question by its stable id ("team-l1"), or null; also an own one that has been taken away, as what was answered still stands.</summary>
    /// <param name="id">The id.</param>
    /// <param name="reader">Who asks; an own question is found only by those who belong where it does.</param>
    /// <param name="ct">Stops it.</param>
    Task<BankQuestion?> FindAsync(string id, Person? reader, CancellationToken ct);

    /// <summary>The same for several at once, by id. What the reader may not know of is missing.</summary>
    Task<IReadOnlyDictionary<string, BankQuestion>> FindAllAsync(IReadOnlyCollection<string> ids, Person? reader, CancellationToken ct);
}

/// <summary>A question to ask.</summary>
/// <param name="Id">Stable for ever: "team-l1".</param>
/// <param name="Level">The level whose table it stands in.</param>
/// <param name="Text">The question.</param>
/// <param name="FollowUps">Questions that go deeper; may be empty.</param>
/// <param name="IsSupport">A support question rather than a learning question.</param>
public sealed record BankQuestion(string Id, SystemLevel Level, string Text, IReadOnlyList<string> FollowUps, bool IsSupport)
{
    /// <summary>The phases of a cycle that it suits, by their word in addresses; none when it suits them all.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>What the ids of own questions begin with; no question of a table may have such an id.</summary>
    public const string OwnPrefix = "egen-";

    /// <summary>Whether it is an organisation's own, which nobody outside is shown.</summary>
    public bool IsOwn => IsOwnId(Id);

    /// <summary>Whether an id is that of an own question.</summary>
    public static bool IsOwnId(string? id) => id?.StartsWith(OwnPrefix, StringComparison.Ordinal) == true;
}
