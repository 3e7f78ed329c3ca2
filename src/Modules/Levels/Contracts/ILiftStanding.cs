namespace NaraVard.Levels.Contracts;

/// <summary>At which level lifted questions stand, in numbers that may be shown to anybody.</summary>
public interface ILiftStanding
{
    /// <summary>All levels that can be lifted to, the one nearest the person first.</summary>
    Task<IReadOnlyList<LevelStanding>> ByLevelAsync(CancellationToken ct);
}

/// <summary>How many teams' questions wait at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Waiting">How many teams; null when they are fewer than five.</param>
public sealed record LevelStanding(SystemLevel Level, int? Waiting);
