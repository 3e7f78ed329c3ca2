using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>One of the team ends a learning support's part in the cycle. What the support has shared stays.</summary>
internal sealed class EndSupport(Store store)
{
    public async Task<Outcome<LearningCycle>> RunAsync(Person by, Guid cycle, Guid support, CancellationToken ct)
    {
        if (await store.CyclesRunBy(by).Include(c => c.Members).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var ended = found.EndSupport(support);
        store.Entry(found).State = EntityState.Modified;
        return ended.Problem is not null ? ended : await store.SaveAsync("Teamet ändrades samtidigt. Försök igen.", ct) ?? ended;
    }
}
