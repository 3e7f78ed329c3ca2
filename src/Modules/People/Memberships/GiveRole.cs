using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Memberships;

/// <summary>Gives an account a role in an organisation, at once. A manager invites instead, so that the person has a say.</summary>
internal sealed class GiveRole(Store store, AccountLetters letters, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, Guid accountId, string organisation, Role role, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        if (!Enum.IsDefined(role))
        {
            return new Problem.Invalid("Role", "Välj en roll");
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (await store.Set<Account>().SingleOrDefaultAsync(a => a.Id == accountId && a.ClosedAt == null, ct) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (await store.FindOrganisationAsync(organisation, ct) is not { } found || !await store.HoldAsync(found.Code, ct))
        {
            return new Problem.Invalid("Organisation", "Välj en organisation ur listan");
        }

        if (await store.Set<AccountMembership>().AnyAsync(m => m.AccountId == accountId && m.OrganisationCode == found.Code && m.Role == role, ct))
        {
            return new Problem.Invalid("Role", "Personen har redan den rollen där");
        }

        var change = new AccountChange { AccountId = accountId, By = by.Id, At = clock.GetUtcNow(), Kind = AccountChangeKind.RoleGiven, OrganisationCode = found.Code, Role = role };
        store.Add(new AccountMembership { AccountId = accountId, OrganisationCode = found.Code, Role = role });
        store.Add(change);
        letters.Tell(account, change, found.Name);
        var saved = await store.SaveAsync(found.Name, ct);
        await (saved.Problem is null ? transaction.CommitAsync(ct) : Task.CompletedTask);
        return saved;
    }
}
