namespace NaraVard.Levels.Contracts;

/// <summary>What other modules may ask about the published question tables.</summary>
public interface IQuestionBank
{
    /// <summary>A level's questions in the order of its table: learning questions first, then support questions. Empty when the level has no published table.</summary>
    Task<IReadOnlyList<BankQuestion>> ForLevelAsync(SystemLevel level, CancellationToken ct);

    /// <summary>One question by its stable id ("team-l1"), or null.</summary>
    Task<BankQuestion?> FindAsync(string id, CancellationToken ct);
}

/// <summary>A question of a question table.</summary>
/// <param name="Id">Stable for ever: "team-l1".</param>
/// <param name="Level">The level whose table it stands in.</param>
/// <param name="Text">The question.</param>
/// <param name="FollowUps">Questions that go deeper; may be empty.</param>
/// <param name="IsSupport">A support question rather than a learning question.</param>
public sealed record BankQuestion(string Id, SystemLevel Level, string Text, IReadOnlyList<string> FollowUps, bool IsSupport);
