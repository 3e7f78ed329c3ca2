using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The author removes an own entry that nobody else can read.</summary>
internal sealed class DeleteEntry(Store store)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid cycle, Guid entry, CancellationToken ct)
    {
        if (await store.OwnEntryAsync(by, cycle, entry, ct) is not { } own)
        {
            return new Problem.NotFound();
        }

        if (own.CheckRemoval() is { } problem)
        {
            return problem;
        }

        await ReopenPredictionAsync(own, ct);
        store.Remove(own);
        return await store.SaveAsync("Anteckningen har just ändrats. Läs den igen innan du tar bort den.", ct) ?? (Outcome<Guid>)entry;
    }

    private async Task ReopenPredictionAsync(CycleEntry outcome, CancellationToken ct)
    {
        if (outcome.PredictionId is { } id && !await store.Set<CycleEntry>().AnyAsync(e => e.PredictionId == id && e.Id != outcome.Id, ct))
        {
            (await store.Set<CycleEntry>().SingleAsync(e => e.Id == id, ct)).Reopen();
        }
    }
}
