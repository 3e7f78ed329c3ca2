using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Sessions;

/// <summary>Signs out one of one's own devices.</summary>
internal sealed class EndSession(Store store, EndedSessions ended)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (await store.Set<Session>().Where(session => session.Id == id && session.AccountId == by.Id).ExecuteDeleteAsync(ct) == 0)
        {
            return new Problem.NotFound();
        }

        ended.Add([id]);
        return true;
    }
}

/// <summary>Signs out all of one's own devices but the one at hand.</summary>
internal sealed class EndOtherSessions(Store store, EndedSessions ended)
{
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(Person by, Guid current, CancellationToken ct)
    {
        var others = await store.Set<Session>().Where(session => session.AccountId == by.Id && session.Id != current).Select(session => session.Id).ToListAsync(ct);
        await store.Set<Session>().Where(session => session.AccountId == by.Id && session.Id != current).ExecuteDeleteAsync(ct);
        ended.Add(others);
        return others.Count;
    }
}

/// <summary>
/// Signs out everybody, everywhere. A server that runs finds out within <see cref="SessionValidator.Interval"/>. With a new stamp links and codes that somebody has made
/// with the keys, and devices that were let past the second step, are of no use either.
/// </summary>
internal sealed class EndAllSessions(Store store) : IEndSignIns
{
    public async Task<int> OfEverybodyAsync(CancellationToken ct)
    {
        var (stamp, version) = (RandomNumberGenerator.GetHexString(40), Guid.NewGuid().ToString());
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        await store.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(account => account.SecurityStamp, stamp).SetProperty(account => account.ConcurrencyStamp, version), ct);
        var ended = await store.Set<Session>().ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return ended;
    }
}
