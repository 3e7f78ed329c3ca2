using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>Somebody who takes part saves how they sort, for their own eyes until all is shown. Once it is shown nobody sorts: who has seen the others' doesn't sort alone.</summary>
internal sealed class PlaceEntries(Store store, Placings placings)
{
    /// <param name="by">The person.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="sitting">The sitting.</param>
    /// <param name="chosen">The pile of each entry, by the entries' numbers.</param>
    /// <param name="seen">The version of the own sorting that the person started from.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, Guid sitting, IReadOnlyDictionary<int, int> chosen, int seen, CancellationToken ct)
    {
        if (await store.CyclesOf(by.Id).Where(c => c.Id == cycle).Select(c => new { IsEnded = c.EndedAt != null }).SingleOrDefaultAsync(ct) is not { } found
            || await store.SittingsOf(cycle).AsNoTracking().SingleOrDefaultAsync(s => s.Id == sitting, ct) is not { } table)
        {
            return new Problem.NotFound();
        }

        if (found.IsEnded)
        {
            return new Problem.Conflict("Cykeln är avslutad, så sorteringen går inte att ändra.");
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (!await store.HoldOpenAsync(sitting, ct))
        {
            return new Problem.Conflict("Sorteringarna har visats för teamet medan du sorterade, så din ändring kom inte med. Prata om den när ni gör grupper tillsammans.");
        }

        if (!await placings.PutAsync(by, sitting, Piles.From(table.Size, chosen), seen, ct))
        {
            return new Problem.Conflict(OtherTab);
        }

        if (await store.SaveAsync(OtherTab, ct) is { } late)
        {
            return late;
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private const string OtherTab = "Du har sparat på ett annat ställe, kanske i en annan flik. Det du valde här står kvar. Sparar du igen gäller det som står här.";
}
