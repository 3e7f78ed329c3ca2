using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>Makes a link lead nowhere, and forgets the addresses of checks closed long ago.</summary>
internal sealed class CloseFactCheck(Store store, ContentTypes types, TimeProvider clock)
{
    public async Task<Outcome<FactCheck>> RunAsync(Person by, ItemAddress at, Guid check, CancellationToken ct)
    {
        if (!by.Is(Role.Editor))
        {
            return new Problem.Denied();
        }

        var item = await store.FindItemAsync(types, at, ct);
        if (item is null || await store.Set<FactCheck>().SingleOrDefaultAsync(c => c.Id == check && c.ItemId == item.Id, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var now = clock.GetUtcNow();
        if (found.Close(now))
        {
            store.Add(item.Record(ContentAct.FactCheckClosed, by.Id, now, found.Team, found.Number));
        }

        return await store.TrySaveAsync(ct) ? found : new Problem.Conflict("Ett svar kom just nu. Läs det och välj sedan.");
    }

    public Task<int> ForgetAddressesAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - FactCheck.AddressKept;
        return store.Set<FactCheck>().Where(check => check.Email != null && check.ClosesAt < before)
            .ExecuteUpdateAsync(set => set.SetProperty(check => check.Email, (string?)null).SetProperty(check => check.Version, check => check.Version + 1), ct);
    }
}
