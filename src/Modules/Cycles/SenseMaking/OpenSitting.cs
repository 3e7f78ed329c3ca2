using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>One of the team puts some of the team's entries on the table, to be sorted by each one alone.</summary>
internal sealed class OpenSitting(Store store, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid cycle, IReadOnlyCollection<Guid> chosen, Guid key, CancellationToken ct)
    {
        if (await store.CycleRunByAsync(by, cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        // Asked at once: the same form may be on its way a second time, and be saved between two questions.
        var others = await store.SittingsOf(cycle).Where(sitting => sitting.Id == key || sitting.RevealedAt == null).Select(sitting => sitting.Id).ToListAsync(ct);
        if (others.Contains(key))
        {
            return key;
        }

        if (others.Count > 0)
        {
            return new Problem.Conflict("Ni sorterar redan. Visa den sorteringen för varandra, eller ta bort den, innan ni börjar på en ny.");
        }

        var entries = await store.SortableEntries(by, cycle).Where(entry => entry.Round == found.Round && chosen.Contains(entry.Id)).OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync(ct);
        var opened = Sitting.Open(found, entries, key, clock.GetUtcNow());
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        store.Add(opened.Value);

        // Two who open at once: the cycle's version lets only one through.
        store.Entry(found).State = EntityState.Modified;
        var late = await store.SaveAsync("Någon annan ändrade cykeln samtidigt. Skicka igen.", ct);
        return late is null || await IsOpenedAsync(cycle, key, ct) ? key : late;
    }

    // The same form sent twice is one sitting.
    private Task<bool> IsOpenedAsync(Guid cycle, Guid key, CancellationToken ct) => store.SittingsOf(cycle).AnyAsync(sitting => sitting.Id == key, ct);
}
