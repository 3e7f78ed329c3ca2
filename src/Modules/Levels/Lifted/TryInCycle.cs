using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>The receiver tries what has been lifted in a cycle of its own.</summary>
internal sealed class TryInCycle(Store store, BundleReach reach)
{
    public async Task<LiftSeed?> SeedAsync(Person by, Guid bundle, CancellationToken ct) =>
        await reach.FindAsync(by, bundle, ct) is { CycleId: null } found
            && await store.Set<LiftedQuestion>().Where(q => q.BundleId == bundle).OrderBy(q => q.SentAt).ThenBy(q => q.Id).Select(q => q.Text).FirstOrDefaultAsync(ct) is { } text
            ? new LiftSeed(text, found.Level)
            : null;

    public async Task<Problem?> RunAsync(Person by, Guid bundle, Guid cycle, CancellationToken ct)
    {
        if (await reach.FindAsync(by, bundle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (found.CycleId is not null)
        {
            return new Problem.Conflict("En kollega har redan startat en cykel av frågan. Det du skrev står kvar här.");
        }

        found.TryIn(cycle);
        return null;
    }

    public async Task<LiftBehind?> BehindAsync(Person by, Guid cycle, CancellationToken ct)
    {
        if (await store.Set<LiftBundle>().Where(b => b.CycleId == cycle).Select(b => new { b.Id, b.ReceiverCode }).FirstOrDefaultAsync(ct) is not { } found)
        {
            return null;
        }

        return new LiftBehind((await reach.CodesAsync(by, ct)).Contains(found.ReceiverCode) ? LiftedLinks.Bundle(found.Id) : null);
    }
}
