using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The author takes an own entry back to the private drawer.</summary>
internal sealed class TakeBackEntry(Store store)
{
    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, Guid entry, CancellationToken ct)
    {
        if (await store.OwnEntryAsync(by, cycle, entry, ct) is not { } own)
        {
            return new Problem.NotFound();
        }

        var taken = own.TakeBack();
        if (taken.Problem is not null)
        {
            return taken;
        }

        await store.WeighPredictionAsync(own, own.Sharing, ct);
        return await store.SaveAsync("Anteckningen har just ändrats. Läs den igen innan du tar tillbaka den.", ct) ?? taken;
    }
}
