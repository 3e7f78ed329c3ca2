using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Team;

namespace NaraVard.Cycles.Running;

internal sealed class CycleShelf(Store store) : ICycles
{
    public Task<CycleGlance?> FindAsync(Guid cycle, Guid member, CancellationToken ct) =>
        store.CyclesOf(member).Where(c => c.Id == cycle)
            .Select(c => new CycleGlance(c.Id, c.Title, c.Level, c.Phase, c.Round, c.EndedAt != null, CyclesLinks.Cycle(c.Id)))
            .SingleOrDefaultAsync(ct);
}
