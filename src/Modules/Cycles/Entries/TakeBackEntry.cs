using NaraVard.Cycles.Organisations;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The author takes an own entry back to the private drawer, as long as nobody has built on it.</summary>
internal sealed class TakeBackEntry(Store store, DrawerTexts texts, FindBuiltOn builtOn)
{
    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, Guid entry, CancellationToken ct)
    {
        if (await store.OwnEntryAsync(by, cycle, entry, ct) is not { } own)
        {
            return new Problem.NotFound();
        }

        var taken = own.TakeBack(await builtOn.RunAsync(by, own.Id, ct));
        if (taken.Problem is not null)
        {
            return taken;
        }

        await texts.FollowAsync(own, ct);
        await store.FollowCircleAsync(own, [], ct);
        await store.WeighPredictionAsync(own, own.Sharing, ct);
        return await store.SaveAsync("Anteckningen har just ändrats. Läs den igen innan du tar tillbaka den.", ct) ?? taken;
    }
}
