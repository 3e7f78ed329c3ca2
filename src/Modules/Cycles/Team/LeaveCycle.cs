using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>A member leaves the team. What the member has written stays where it is, and stays the member's own.</summary>
internal sealed class LeaveCycle(Store store)
{
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, CancellationToken ct)
    {
        if (await store.CyclesOf(by.Id).Include(c => c.Members).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var left = found.Leave(by.Id);

        // Two who leave at once must not leave the cycle empty: the cycle's version lets only one through.
        store.Entry(found).State = EntityState.Modified;
        return left.Problem is not null ? left : await store.SaveAsync("Teamet ändrades samtidigt. Försök igen.", ct) ?? left;
    }
}
