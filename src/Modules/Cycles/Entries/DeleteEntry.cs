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

        await store.WeighPredictionAsync(own, sharing: null, ct);
        await LeaveOutcomesAsync(own, ct);
        store.Remove(own);
        return await store.SaveAsync("Anteckningen har just ändrats. Läs den igen innan du tar bort den.", ct) ?? (Outcome<Guid>)entry;
    }

    // An outcome in a colleague's drawer neither keeps the prediction nor goes with it.
    private async Task LeaveOutcomesAsync(CycleEntry prediction, CancellationToken ct) =>
        (await store.Set<CycleEntry>().Where(e => e.PredictionId == prediction.Id).ToListAsync(ct)).ForEach(outcome => outcome.LosePrediction());
}
