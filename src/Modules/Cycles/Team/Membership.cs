using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>Cycles as those who take part see them. For everyone else they are not there.</summary>
internal static class Membership
{
    /// <summary>The cycles that an account takes part in, as one of the team or as its learning support.</summary>
    public static IQueryable<LearningCycle> CyclesOf(this Store store, Guid account) =>
        store.Set<LearningCycle>().Where(cycle => cycle.Members.Any(m => m.AccountId == account));

    /// <summary>The cycles that a person runs as one of the team: changes the plan, steps, welcomes, ends.</summary>
    public static IQueryable<LearningCycle> CyclesRunBy(this Store store, Person member) =>
        store.Set<LearningCycle>().Where(cycle => cycle.Members.Any(m => m.AccountId == member.Id && m.Role == CycleRole.Member));

    /// <summary>The cycle, to be changed by one of the team; null for everyone else.</summary>
    public static Task<LearningCycle?> CycleRunByAsync(this Store store, Person member, Guid cycle, CancellationToken ct) =>
        store.CyclesRunBy(member).SingleOrDefaultAsync(c => c.Id == cycle, ct);

    /// <summary>What a person is in a cycle; null for whoever takes no part.</summary>
    public static Task<CycleRole?> RoleInAsync(this Store store, Person person, Guid cycle, CancellationToken ct) =>
        store.Set<CycleMember>().Where(m => m.CycleId == cycle && m.AccountId == person.Id).Select(m => (CycleRole?)m.Role).SingleOrDefaultAsync(ct);

    /// <summary>Those who take part, the creator first.</summary>
    public static async Task<IReadOnlyList<TeamMember>> TeamAsync(this Store store, IPeople people, Guid cycle, CancellationToken ct)
    {
        var members = await store.Set<CycleMember>().Where(m => m.CycleId == cycle).OrderBy(m => m.JoinedAt).Select(m => new { m.AccountId, m.Role }).ToListAsync(ct);
        var names = await people.NamesAsync([.. members.Select(m => m.AccountId)], ct);
        return [.. members.Where(m => names.ContainsKey(m.AccountId)).Select(m => new TeamMember(m.AccountId, names[m.AccountId], m.Role))];
    }
}

/// <summary>Somebody who takes part, by name.</summary>
internal sealed record TeamMember(Guid Account, string Name, CycleRole Role)
{
    public bool IsSupport => Role == CycleRole.LearningSupport;

    /// <summary>The name, and that it is the learning support's.</summary>
    public string Label => IsSupport ? $"{Name} (lärandestöd)" : Name;
}
