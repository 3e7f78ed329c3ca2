using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>The receiver lets two bundles be answered as one.</summary>
internal sealed class JoinBundles(Store store, BundleReach reach)
{
    public async Task<Outcome<LiftBundle>> RunAsync(Person by, Guid bundle, Guid other, CancellationToken ct)
    {
        if (bundle == other || await reach.FindAsync(by, bundle, ct) is not { } into || await reach.FindAsync(by, other, ct) is not { } from)
        {
            return new Problem.NotFound();
        }

        var joined = into.TakeIn(from);
        if (joined.Problem is not null)
        {
            return joined;
        }

        foreach (var question in await store.Set<LiftedQuestion>().Where(q => q.BundleId == other).ToListAsync(ct))
        {
            question.BundleId = bundle;
        }

        store.Remove(from);
        store.Entry(into).State = EntityState.Modified;
        return await store.SaveAsync("Någon gjorde något med en av frågorna i samma stund. Ladda om sidan.", ct) is { } late ? late : joined;
    }
}

/// <summary>The receiver takes a question out, to be answered by itself. It is not proposed to go together with others again.</summary>
internal sealed class SeparateQuestion(Store store, BundleReach reach, TimeProvider clock)
{
    public async Task<Outcome<LiftBundle>> RunAsync(Person by, Guid bundle, Guid question, CancellationToken ct)
    {
        if (await reach.FindAsync(by, bundle, ct) is not { } found || await store.Set<LiftedQuestion>().Where(q => q.BundleId == bundle).ToListAsync(ct) is not { } all || all.Find(q => q.Id == question) is not { } one)
        {
            return new Problem.NotFound();
        }

        if (found.IsBegun || all.Count < 2)
        {
            return new Problem.Conflict("Frågorna är redan besvarade, lyfta vidare eller prövas i en cykel. Då hör de ihop.");
        }

        var alone = store.Add(found.WithoutOthers(clock.GetUtcNow())).Entity;
        one.BundleId = alone.Id;
        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync("Någon gjorde något med frågorna i samma stund. Ladda om sidan.", ct) is { } late ? late : alone;
    }
}
