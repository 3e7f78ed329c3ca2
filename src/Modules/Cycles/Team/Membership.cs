using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>Cycles as one of the team sees them. For everyone else they are not there.</summary>
internal static class Membership
{
    public static IQueryable<LearningCycle> CyclesOf(this Store store, Guid member) =>
        store.Set<LearningCycle>().Where(cycle => cycle.Members.Any(m => m.AccountId == member));

    /// <summary>The cycle, to be changed by a member; null for everyone else.</summary>
    public static Task<LearningCycle?> CycleOfAsync(this Store store, Person member, Guid cycle, CancellationToken ct) =>
        store.CyclesOf(member.Id).SingleOrDefaultAsync(c => c.Id == cycle, ct);

    /// <summary>The names of the team, the creator first.</summary>
    public static async Task<IReadOnlyList<string>> TeamNamesAsync(this Store store, IPeople people, Guid cycle, CancellationToken ct)
    {
        var members = await store.Set<CycleMember>().Where(m => m.CycleId == cycle).OrderBy(m => m.JoinedAt).Select(m => m.AccountId).ToListAsync(ct);
        var names = await people.NamesAsync(members, ct);
        return [.. members.Where(names.ContainsKey).Select(member => names[member])];
    }
}
