using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Contracts;

/// <summary>What learning cycles want of those who lead: obstacles that a team has met and shared with its organisation.</summary>
public interface IWantingCycles
{
    /// <summary>Obstacles in running cycles of the organisations that somebody is a manager of, as far as that person may read them: those that must be lifted first, then the newest.</summary>
    /// <param name="by">The manager.</param>
    /// <param name="most">The most that are told.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<WantedByCycle>> ForManagerAsync(Person by, int most, CancellationToken ct);
}

/// <summary>An obstacle that a team has met.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Text">In the team's words.</param>
/// <param name="Cycle">The cycle's title.</param>
/// <param name="LiftTo">The level that the team says it must be lifted to, or null.</param>
/// <param name="Address">The cycle's page.</param>
public sealed record WantedByCycle(Guid Id, string Text, string Cycle, SystemLevel? LiftTo, string Address);
