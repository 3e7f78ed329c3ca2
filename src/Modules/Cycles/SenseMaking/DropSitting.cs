using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>One of the team takes a sitting away before it is shown. All sortings go with it, seen by nobody else.</summary>
internal sealed class DropSitting(Store store)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, Guid sitting, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct))
        {
            return new Problem.NotFound();
        }

        return await store.SittingsOf(cycle).Where(s => s.Id == sitting && s.RevealedAt == null).ExecuteDeleteAsync(ct) > 0 ? true
            : await store.SittingsOf(cycle).AnyAsync(s => s.Id == sitting, ct) ? new Problem.Conflict("Sorteringarna är redan visade, så de går inte att ta bort.")
            : new Problem.NotFound();
    }
}
