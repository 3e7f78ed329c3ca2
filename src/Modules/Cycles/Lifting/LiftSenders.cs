using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Team;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Lifting;

/// <summary>Who lifts from a cycle, and who is told of an answer.</summary>
internal sealed class LiftSenders(Store store, IPeople people) : ILiftingTeams
{
    public LiftSource Source => LiftSource.Cycle;

    public async Task<IReadOnlyList<LiftingTeam>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var cycles = await store.Set<Running.LearningCycle>().Where(cycle => ids.Contains(cycle.Id))
            .Select(cycle => new { cycle.Id, cycle.Title, Members = cycle.Members.Where(m => m.Role == CycleRole.Member).Select(m => m.AccountId).ToList() }).ToListAsync(ct);
        return [.. cycles.Select(cycle => new LiftingTeam(cycle.Id, cycle.Title, $"{CyclesLinks.Cycle(cycle.Id)}#lyfta", cycle.Members))];
    }

    /// <summary>What must not be told of a team; null for whoever isn't one of it.</summary>
    public async Task<LiftSender?> FindAsync(Person by, Guid cycle, CancellationToken ct)
    {
        if (await store.CyclesRunBy(by).Where(c => c.Id == cycle).Select(c => new { c.Level, c.OrganisationCode }).SingleOrDefaultAsync(ct) is not { } found)
        {
            return null;
        }

        var organisations = (await store.CircleOfAsync(cycle, ct)).Prepend(found.OrganisationCode).Concat(by.Places).Distinct().ToList();
        var team = await store.TeamAsync(people, cycle, ct);
        return new LiftSender(found.Level, organisations, [.. team.Select(member => member.Name)]);
    }
}

/// <summary>A team that lifts something.</summary>
/// <param name="Level">Its level, which the receiver sees.</param>
/// <param name="Organisations">The codes of where it belongs, where the cycle was started first.</param>
/// <param name="Names">The names of those who take part.</param>
internal sealed record LiftSender(SystemLevel Level, IReadOnlyList<string> Organisations, IReadOnlyList<string> Names);
