using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The author lets one more circle of people read an own entry.</summary>
internal sealed class ShareEntry(Store store)
{
    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, Guid entry, Sharing? wanted, CancellationToken ct)
    {
        if (await store.OwnEntryAsync(by, cycle, entry, ct) is not { } own)
        {
            return new Problem.NotFound();
        }

        if (wanted is not { } audience)
        {
            return new Problem.Invalid("Audience", "Välj vem som ska kunna läsa");
        }

        // Wider than the team also shows the cycle's title and purpose, and those are the team's.
        if (audience > own.Sharing && !await store.CyclesOf(by.Id).AnyAsync(c => c.Id == cycle, ct))
        {
            return new Problem.Conflict("Du är inte längre med i teamet, så anteckningen går inte att dela med fler. Ta tillbaka den kan du fortfarande.");
        }

        var shared = own.ShareWith(audience);
        if (shared.Problem is not null)
        {
            return shared;
        }

        await store.WeighPredictionAsync(own, own.Sharing, ct);
        return await store.SaveAsync("Anteckningen har just ändrats. Läs den igen innan du delar den.", ct) ?? shared;
    }
}
