using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

internal static class LastAdministrator
{
    public static readonly Problem IsLast = new Problem.Invalid("", "Det måste finnas minst en administratör. Ge någon annan rollen först.");

    /// <summary>
    /// Whether somebody else than this account is an administrator. Holds all administrators until the transaction ends, so that
    /// two who leave at once can't both be let go: whoever comes second waits, and then sees that the first has left. Everything
    /// that takes the role from somebody asks this: leaving it, ending it, closing the account and erasing it.
    /// </summary>
    public static async Task<bool> IsAnotherAsync(this Store store, Guid account, CancellationToken ct)
    {
        await store.Set<AccountMembership>().Where(m => m.Role == Role.Administrator).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, m => m.Role), ct);
        return await store.OtherAdministrators(account).AnyAsync(ct);
    }

    /// <summary>The administrators who can sign in, but for one account.</summary>
    public static IQueryable<AccountMembership> OtherAdministrators(this Store store, Guid account) => store.Set<AccountMembership>()
        .Where(m => m.Role == Role.Administrator && m.AccountId != account && store.Set<Account>().Any(a => a.Id == m.AccountId && a.ClosedAt == null));
}
