using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>Makes a link lead nowhere.</summary>
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

        found.Close(clock.GetUtcNow());
        return await store.TrySaveAsync(ct) ? found : new Problem.Conflict("Ett svar kom just nu. Läs det och välj sedan.");
    }
}
