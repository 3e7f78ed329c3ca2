using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Running;

internal sealed class CycleShelf(Store store) : ICycles
{
    public Task<CycleGlance?> FindAsync(Guid cycle, Guid member, CancellationToken ct) =>
        store.CyclesOf(member).Where(c => c.Id == cycle)
            .Select(c => new CycleGlance(c.Id, c.Title, c.Level, c.Phase, c.Round, c.EndedAt != null, CyclesLinks.Cycle(c.Id)) { Organisation = c.OrganisationCode })
            .SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<(Guid Cycle, Guid Member), CycleGlance>> FindAllAsync(IReadOnlyCollection<Guid> cycles, IReadOnlyCollection<Guid> members, CancellationToken ct)
    {
        var found = await (
            from member in store.Set<CycleMember>()
            join c in store.Set<LearningCycle>() on member.CycleId equals c.Id
            where cycles.Contains(member.CycleId) && members.Contains(member.AccountId)
            select new { member.AccountId, Glance = new CycleGlance(c.Id, c.Title, c.Level, c.Phase, c.Round, c.EndedAt != null, CyclesLinks.Cycle(c.Id)) { Organisation = c.OrganisationCode } }).ToListAsync(ct);
        return found.ToDictionary(f => (f.Glance.Id, f.AccountId), f => f.Glance);
    }

    public async Task<CycleTeam?> RunByAsync(Person by, Guid cycle, CancellationToken ct)
    {
        var found = await store.CyclesRunBy(by).Where(c => c.Id == cycle).Select(c => new
        {
            Glance = new CycleGlance(c.Id, c.Title, c.Level, c.Phase, c.Round, c.EndedAt != null, CyclesLinks.Cycle(c.Id)) { Organisation = c.OrganisationCode },
            Members = c.Members.Select(m => new { m.AccountId, m.Role }).ToList(),
        }).SingleOrDefaultAsync(ct);
        return found is null ? null : new CycleTeam(found.Glance, [.. found.Members.Where(m => m.Role == CycleRole.Member).Select(m => m.AccountId)], [.. found.Members.Select(m => m.AccountId)]);
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> TeamsAsync(IReadOnlyCollection<Guid> cycles, CancellationToken ct) =>
        (await store.Set<CycleMember>().Where(m => cycles.Contains(m.CycleId) && m.Role == CycleRole.Member && store.Set<LearningCycle>().Any(c => c.Id == m.CycleId && c.EndedAt == null))
            .OrderBy(m => m.JoinedAt).Select(m => new { m.CycleId, m.AccountId }).ToListAsync(ct))
            .GroupBy(m => m.CycleId).ToDictionary(team => team.Key, IReadOnlyList<Guid> (team) => [.. team.Select(m => m.AccountId)]);

    public async Task<IReadOnlyList<EndedCycle>> EndedAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var ended = await store.Set<LearningCycle>().AsNoTracking().Where(c => c.EndedAt >= from && c.EndedAt < until).OrderBy(c => c.EndedAt).Select(c => new
        {
            c.Id,
            c.Title,
            c.EndedAt,
            c.Purpose,
            c.WhatToLearn,
            Members = c.Members.Where(m => m.Role == CycleRole.Member).Select(m => m.AccountId).ToList(),
            First = store.Set<PlanVersion>().Where(version => version.CycleId == c.Id).OrderBy(version => version.WrittenAt).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. ended.Select(c => new EndedCycle(c.Id, c.Title, c.EndedAt!.Value, c.First?.Plan.Purpose ?? c.Purpose, c.First?.Plan.WhatToLearn ?? c.WhatToLearn, c.Members, CyclesLinks.LookBack(c.Id)))];
    }
}
