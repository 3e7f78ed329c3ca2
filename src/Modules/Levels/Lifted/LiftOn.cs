using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>The receiver lifts what it has been handed on to another level. It still owes its own answer.</summary>
internal sealed class LiftOn(Store store, BundleReach reach, ILifting lifting)
{
    public async Task<Outcome<LiftDone>> RunAsync(Person by, Guid bundle, NewLiftOn wanted, CancellationToken ct)
    {
        if (await reach.FindAsync(by, bundle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (await HasBeenThereAsync(bundle, wanted.ReceiverCode, ct))
        {
            return new Problem.Invalid("Receiver", "Frågan har redan varit där. Välj någon annan, eller svara själva.");
        }

        var lift = new NewLift(LiftSource.Lifted, bundle, wanted.Text, found.Level, [found.ReceiverCode], wanted.Level, wanted.ReceiverCode) { Key = wanted.Key };
        var done = await lifting.LiftAsync(by, lift, ct);
        if (done.Problem is not null)
        {
            return done;
        }

        found.LiftOn();
        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync("Någon gjorde något med frågan i samma stund. Det du skrev står kvar här. Läs och lyft sedan.", ct) is { } late ? late : done;
    }

    // A question that goes round would wait for itself.
    private async Task<bool> HasBeenThereAsync(Guid bundle, string receiver, CancellationToken ct)
    {
        List<Guid> next = [bundle];
        HashSet<Guid> seen = [bundle];
        while (next.Count > 0)
        {
            if (await store.Set<LiftBundle>().AnyAsync(b => next.Contains(b.Id) && b.ReceiverCode == receiver, ct))
            {
                return true;
            }

            next = [.. (await store.Set<LiftedQuestion>().Where(q => next.Contains(q.BundleId) && q.Source == LiftSource.Lifted).Select(q => q.SourceId).Distinct().ToListAsync(ct)).Where(seen.Add)];
        }

        return false;
    }
}

/// <summary>What is lifted on, in the receiver's own words, and to whom.</summary>
internal sealed record NewLiftOn(string Text, SystemLevel Level, string ReceiverCode, Guid? Key);
