using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

/// <summary>Erases those again whom a backup has brought back: their fingerprints are known from a database of a later day.</summary>
internal sealed class EraseAgain(Store store, CarryOutErasure erasure) : IEraseAgain
{
    public (string Table, string Hash, string Day) Kept => ("erased_accounts", nameof(ErasedAccount.Hash), nameof(ErasedAccount.ErasedOn));

    public async Task<int> RunAsync(IReadOnlyDictionary<string, DateOnly> erased, CancellationToken ct)
    {
        List<(DataSubject Who, DateOnly Day)> back = [];
        await foreach (var id in store.Set<Account>().Select(account => account.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (erased.TryGetValue(ErasedAccount.HashOf(id), out var day))
            {
                back.Add((new DataSubject(id, "", ""), day));
            }
        }

        foreach (var (who, day) in back)
        {
            // The name and the address are asked for one at a time: whoever is to be gone isn't gathered in a list.
            var known = await store.Set<Account>().Where(account => account.Id == who.Account).Select(account => new DataSubject(account.Id, account.DisplayName, account.Email!)).SingleAsync(ct);
            if ((await erasure.RunAgainAsync(known, day, ct)).Problem is { } problem)
            {
                throw new InvalidOperationException($"Ett konto som ska vara raderat kunde inte raderas igen: {problem}");
            }
        }

        await KeepAsync(erased, ct);
        return back.Count;
    }

    // Also those whom this backup has never known: an older one may have them.
    private async Task KeepAsync(IReadOnlyDictionary<string, DateOnly> erased, CancellationToken ct)
    {
        var kept = await store.Set<ErasedAccount>().Select(one => one.Hash).ToListAsync(ct);
        store.AddRange(erased.Where(one => !kept.Contains(one.Key)).Select(one => ErasedAccount.Known(one.Key, one.Value)));
        await store.SaveChangesAsync(ct);
    }
}
