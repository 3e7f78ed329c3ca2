using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

/// <summary>Closes an account: signed out everywhere, no way in, no roles. What the person has written is left alone.</summary>
internal sealed class CloseAccount(Store store, AccountLetters letters, TimeProvider clock)
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

        if (!await store.IsAnotherAsync(id, ct))
        {
            return LastAdministrator.IsLast;
        }

        if (account.Close(clock.GetUtcNow()).Problem is { } problem)
        {
            return problem;
        }

        var memberships = await store.Set<AccountMembership>().Where(m => m.AccountId == id).ToListAsync(ct);
        store.RemoveRange(memberships);
        store.AddRange(memberships.Select(m => Change(by, id, AccountChangeKind.RoleTaken, m)));
        var closed = Change(by, id, AccountChangeKind.Closed);
        store.Add(closed);
        letters.Tell(account, closed, "");
        var saved = await store.SaveAsync(account.DisplayName, ct);
        await (saved.Problem is null ? transaction.CommitAsync(ct) : Task.CompletedTask);
        return saved;
    }

    private AccountChange Change(Person by, Guid account, AccountChangeKind kind, AccountMembership? membership = null) =>
        new() { AccountId = account, By = by.Id, At = clock.GetUtcNow(), Kind = kind, OrganisationCode = membership?.OrganisationCode, Role = membership?.Role };
}
