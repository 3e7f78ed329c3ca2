namespace NaraVard.Levels.Contracts;

/// <summary>Whom an answer is for. Cycles and Meetings answer for theirs, at the time of the answer.</summary>
public interface ILiftingTeams
{
    /// <summary>What is answered for here.</summary>
    LiftSource Source { get; }

    /// <summary>The teams behind some cycles or meetings. One that is gone is missing from the answer.</summary>
    Task<IReadOnlyList<LiftingTeam>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}

/// <summary>Those who have lifted something together.</summary>
/// <param name="Id">The cycle or meeting.</param>
/// <param name="Title">Its title, for those who take part.</param>
/// <param name="Path">Where they read the answer, from "/".</param>
/// <param name="Accounts">All who are told: the members of the cycle, or the leader of the meeting.</param>
public sealed record LiftingTeam(Guid Id, string Title, string Path, IReadOnlyCollection<Guid> Accounts);
