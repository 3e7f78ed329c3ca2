using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Memberships;

namespace NaraVard.People.Admin;

/// <summary>Finds an account for an administrator: who it is, its roles, and what administrators have done with it.</summary>
internal sealed class OpenAccountView(Store store, UserManager<Account> accounts, ReadAccountChanges changes)
{
    public async Task<AccountView?> RunAsync(Guid id, CancellationToken ct)
    {
        // Whether it is locked is asked of what locks.
        return await accounts.FindByIdAsync(id.ToString()) is not { } found
            ? null
            : new AccountView(
                id, found.DisplayName, found.Email!, found.ClosedAt, found.PasswordHash is not null, await accounts.IsLockedOutAsync(found),
                await store.RolesOfAsync(id, ct), await changes.RunAsync(id, ReadAccountChanges.Most, ct));
    }
}

/// <summary>An account as an administrator meets it.</summary>
internal sealed record AccountView(Guid Id, string Name, string Email, DateTimeOffset? ClosedAt, bool HasPassword, bool IsLocked, IReadOnlyList<RoleRow> Roles, IReadOnlyList<TrailLine> Trail);
