using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Memberships;

/// <summary>Ends a role in an organisation: one's own, or somebody else's when one governs the organisation. What was written stays.</summary>
internal sealed class EndMembership(Store store, AccountLetters letters, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, Guid accountId, string code, Role role, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var organisation = await store.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, ct);
        var membership = await store.Set<AccountMembership>().SingleOrDefaultAsync(m => m.AccountId == accountId && m.OrganisationCode == code && m.Role == role, ct);
        if (organisation is null || membership is null || (by.Id != accountId && !RolesToGive.MayGive(by, organisation, role)))
        {
            return new Problem.NotFound();
        }

        if (role == Role.Administrator && !await store.IsAnotherAsync(accountId, ct) && await IsOnlyRoleAsync(accountId, code, ct))
        {
            return LastAdministrator.IsLast;
        }

        store.Remove(membership);
        if (by.Id != accountId && !await TellAsync(by, accountId, organisation, role, ct))
        {
            return new Problem.NotFound();
        }

        var saved = await store.SaveAsync(organisation.Name, ct);
        await (saved.Problem is null ? transaction.CommitAsync(ct) : Task.CompletedTask);
        return saved;
    }

    // An administrator of two organisations is still one when the first role ends.
    private async Task<bool> IsOnlyRoleAsync(Guid account, string code, CancellationToken ct) =>
        !await store.Set<AccountMembership>().AnyAsync(m => m.AccountId == account && m.Role == Role.Administrator && m.OrganisationCode != code, ct);

    // False when the account has been erased while we waited for our turn.
    private async Task<bool> TellAsync(Person by, Guid accountId, Organisation organisation, Role role, CancellationToken ct)
    {
        if (await store.Set<Account>().SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
        {
            return false;
        }

        account.EndSignIns();
        var change = new AccountChange { AccountId = accountId, By = by.Id, At = clock.GetUtcNow(), Kind = AccountChangeKind.RoleTaken, OrganisationCode = organisation.Code, Role = role };
        store.Add(change);
        letters.Tell(account, change, organisation.Name);
        return true;
    }
}
