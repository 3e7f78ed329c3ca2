using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>Makes a link lead nowhere.</summary>
internal sealed class CloseFactCheck(Store store, ContentTypes types, TimeProvider clock)
{
    public async Task<Outcome<FactCheck>> RunAsync(Person by, ItemAddress at, Guid check, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
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
}
