using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>A member takes back for the team that it is shown. It holds from the next time that anybody opens a tree.</summary>
internal sealed class StopBeingShown(Store store)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid cycle, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct))
        {
            return new Problem.NotFound();
        }

        await store.Set<ShownTeam>().Where(team => team.CycleId == cycle).ExecuteDeleteAsync(ct);
        return cycle;
    }
}
