using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Team;

namespace NaraVard.Cycles.Running;

internal sealed class CycleShelf(Store store) : ICycles
{
    public Task<CycleGlance?> FindAsync(Guid cycle, Guid member, CancellationToken ct) =>
        store.CyclesOf(member).Where(c => c.Id == cycle)
            .Select(c => new CycleGlance(c.Id, c.Title, c.Level, c.Phase, c.Round, c.EndedAt != null, CyclesLinks.Cycle(c.Id)))
            .SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<(Guid Cycle, Guid Member), CycleGlance>> FindAllAsync(IReadOnlyCollection<Guid> cycles, IReadOnlyCollection<Guid> members, CancellationToken ct)
    {
        var found = await (
            from member in store.Set<CycleMember>()
            join c in store.Set<LearningCycle>() on member.CycleId equals c.Id
            where cycles.Contains(member.CycleId) && members.Contains(member.AccountId)
            select new { member.AccountId, Glance = new CycleGlance(c.Id, c.Title, c.Level, c.Phase, c.Round, c.EndedAt != null, CyclesLinks.Cycle(c.Id)) }).ToListAsync(ct);
        return found.ToDictionary(f => (f.Glance.Id, f.AccountId), f => f.Glance);
    }

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
