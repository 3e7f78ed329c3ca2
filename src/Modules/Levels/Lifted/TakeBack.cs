using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>The sender takes a question back before the receiver has begun with it. Nothing of it is kept.</summary>
internal sealed class TakeBack(Store store)
{
    public async Task<Problem?> RunAsync(LiftSource source, Guid id, Guid question, CancellationToken ct)
    {
        if (await store.Set<LiftedQuestion>().SingleOrDefaultAsync(q => q.Id == question && q.Source == source && q.SourceId == id, ct) is not { } sent)
        {
            return new Problem.NotFound();
        }

        var bundle = await store.Set<LiftBundle>().SingleAsync(b => b.Id == sent.BundleId, ct);
        if (!bundle.MayBeTakenBack)
        {
            return new Problem.Conflict("Mottagaren har redan börjat med frågan, så den går inte längre att ta tillbaka.");
        }

        store.Remove(sent);
        if (await store.Set<LiftedQuestion>().AnyAsync(q => q.BundleId == bundle.Id && q.Id != sent.Id, ct))
        {
            store.Entry(bundle).State = EntityState.Modified;
        }
        else
        {
            store.Remove(bundle);
        }

        return null;
    }
}
