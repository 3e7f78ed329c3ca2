using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

/// <summary>Opens a closed account, without roles; or a locked one.</summary>
internal sealed class OpenAccount(Store store, AccountLetters letters, TimeProvider clock)
{
    public Task<Outcome<string>> AgainAsync(Person by, Guid id, CancellationToken ct) => ChangeAsync(by, id, AccountChangeKind.Opened, account => account.Open(), ct);

    public Task<Outcome<string>> UnlockAsync(Person by, Guid id, CancellationToken ct) => ChangeAsync(by, id, AccountChangeKind.LockOutEnded, Unlock, ct);

    private static Outcome<Account> Unlock(Account account)
    {
        account.EndLockOut();
        return account;
    }

    private async Task<Outcome<string>> ChangeAsync(Person by, Guid id, AccountChangeKind kind, Func<Account, Outcome<Account>> act, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        if (await store.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (act(account).Problem is { } problem)
        {
            return problem;
        }

        var change = new AccountChange { AccountId = id, By = by.Id, At = clock.GetUtcNow(), Kind = kind };
        store.Add(change);
        letters.Tell(account, change, "");
        return await store.SaveAsync(account.DisplayName, ct);
    }
}
