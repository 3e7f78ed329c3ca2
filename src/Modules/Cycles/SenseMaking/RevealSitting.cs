using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>One of the team shows all sortings to the team, once and for all. However many they are: to ask for more would tell who hasn't sorted.</summary>
internal sealed class RevealSitting(Store store, Placings placings, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid cycle, Guid sitting, CancellationToken ct)
    {
        if (await store.CycleRunByAsync(by, cycle, ct) is not { } found || !await store.SittingsOf(cycle).AnyAsync(s => s.Id == sitting, ct))
        {
            return new Problem.NotFound();
        }

        if (found.EndedAt is not null)
        {
            return new Problem.Conflict("Cykeln är avslutad, så sorteringarna visas inte längre.");
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (!await store.HoldOpenAsync(sitting, ct))
        {
            return sitting;
        }

        var table = await store.SittingsOf(cycle).SingleAsync(s => s.Id == sitting, ct);
        table.Reveal(await placings.TakeAllAsync(table, ct), clock.GetUtcNow());
        if (await store.SaveAsync("Något ändrades samtidigt. Försök igen.", ct) is { } late)
        {
            return late;
        }

        await transaction.CommitAsync(ct);
        return sitting;
    }
}
