using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Memberships;

namespace NaraVard.People.Admin;

/// <summary>Finds an account for an administrator: who it is, its roles, and what administrators have done with it.</summary>
internal sealed class OpenAccountView(Store store, ReadAccountChanges changes, TimeProvider clock)
{
    public async Task<AccountView?> RunAsync(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await store.Set<Account>().Where(a => a.Id == id).Select(a => new { a.DisplayName, a.Email, a.ClosedAt, HasPassword = a.PasswordHash != null, a.LockoutEnd }).SingleOrDefaultAsync(ct);
        return found is null
            ? null
            : new AccountView(id, found.DisplayName, found.Email!, found.ClosedAt, found.HasPassword, found.LockoutEnd > now, await store.RolesOfAsync(id, ct), await changes.RunAsync(id, ReadAccountChanges.Most, ct));
    }
}

/// <summary>An account as an administrator meets it.</summary>
internal sealed record AccountView(Guid Id, string Name, string Email, DateTimeOffset? ClosedAt, bool HasPassword, bool IsLocked, IReadOnlyList<RoleRow> Roles, IReadOnlyList<TrailLine> Trail);
