namespace NaraVard.Cycles.Contracts;

/// <summary>What a member does with a cycle from elsewhere than its pages, as in an answer by mail. Each is saved at once, together with what the caller has added.</summary>
public interface ICycleActs
{
    /// <summary>Lets the team read an entry of one's own.</summary>
    /// <returns>Why not, or null.</returns>
    Task<Problem?> ShareWithTeamAsync(Guid author, Guid cycle, Guid entry, CancellationToken ct);

    /// <summary>Takes the team to another phase.</summary>
    /// <param name="member">Who says so.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="to">The phase.</param>
    /// <param name="reason">Why; the team reads it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Why not, or null.</returns>
    Task<Problem?> StepAsync(Guid member, Guid cycle, CyclePhase to, string reason, CancellationToken ct);

    /// <summary>Ends the round, which must have come to Change.</summary>
    /// <param name="member">Who says so.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="ending">What the team does with what it has learned.</param>
    /// <param name="reason">Why; the team reads it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Why not, or null.</returns>
    Task<Problem?> EndRoundAsync(Guid member, Guid cycle, RoundEnding ending, string reason, CancellationToken ct);
}

/// <summary>What a team does with what it has learned in a round.</summary>
public enum RoundEnding
{
    /// <summary>What was tried becomes how the team works, and the cycle ends.</summary>
    Adopt,

    /// <summary>What was tried is changed and tried again in another round.</summary>
    Adapt,

    /// <summary>It wasn't right for the team. The cycle ends, and what was learned stays.</summary>
    Abandon,
}
