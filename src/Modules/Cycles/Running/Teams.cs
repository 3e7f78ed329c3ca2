using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;

namespace NaraVard.Cycles.Running;

/// <summary>
/// Cycles as teams, for what is counted. Whoever has been in a cycle longest stands for its team, so that somebody who runs several counts as one team and not as a group that is
/// large enough to be shown.
/// </summary>
internal static class Teams
{
    /// <summary>Reads cycles with who stands for their team.</summary>
    public static async Task<IReadOnlyList<TeamAtWork>> AsTeamsAsync(this Store store, IQueryable<LearningCycle> cycles, CancellationToken ct) => await cycles.Select(cycle => new TeamAtWork(
        cycle.Id, cycle.Level, cycle.Phase, cycle.OrganisationCode, cycle.StartedAt,
        store.Set<CycleMember>().Where(member => member.CycleId == cycle.Id && member.Role == CycleRole.Member).OrderBy(member => member.JoinedAt).ThenBy(member => member.AccountId).Select(member => (Guid?)member.AccountId).FirstOrDefault() ?? cycle.Id)).ToListAsync(ct);

    /// <summary>How many teams they are.</summary>
    public static int Number(this IEnumerable<TeamAtWork> cycles) => cycles.Select(cycle => cycle.Team).Distinct().Count();
}

/// <summary>A cycle, as the team that runs it.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Level">Its level.</param>
/// <param name="Phase">Where it is.</param>
/// <param name="Organisation">The code of its organisation.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Team">Who stands for the team; the same for all cycles of one.</param>
internal sealed record TeamAtWork(Guid Cycle, SystemLevel Level, Contracts.CyclePhase Phase, string Organisation, DateTimeOffset StartedAt, Guid Team);
