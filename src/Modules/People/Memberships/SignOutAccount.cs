using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Sessions;

namespace NaraVard.People.Memberships;

/// <summary>Signs somebody out everywhere, as when a device is lost. The ways in are left as they are.</summary>
internal sealed class SignOutAccount(Store store, AccountLetters letters, EndedSessions ended, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (await store.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (account.ClosedAt is not null)
        {
            return new Problem.Conflict("Kontot är stängt, så ingen är inloggad med det.");
        }

        account.EndSignIns();
        var change = new AccountChange { AccountId = id, By = by.Id, At = clock.GetUtcNow(), Kind = AccountChangeKind.SignedOut };
        store.Add(change);
        letters.Tell(account, change, "");
        var saved = await store.SaveAsync(account.DisplayName, ct);
        if (saved.Problem is null)
        {
            // The new stamp ends them within half a minute; whoever has lost a device shouldn't have to wait for it.
            var sessions = store.Set<Session>().Where(session => session.AccountId == id);
            var over = await sessions.Select(session => session.Id).ToListAsync(ct);
            await sessions.ExecuteDeleteAsync(ct);
            await transaction.CommitAsync(ct);
            ended.Add(over);
        }

        return saved;
    }
}
