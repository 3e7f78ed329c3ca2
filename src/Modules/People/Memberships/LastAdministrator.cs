using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

internal static class LastAdministrator
{
    public static readonly Problem IsLast = new Problem.Invalid("", "Det måste finnas minst en administratör. Ge någon annan rollen först.");

    /// <summary>
    /// Whether somebody else than this account is an administrator. Holds all administrators until the transaction ends, so that
    /// two who leave at once can't both be let go.
    /// </summary>
    public static async Task<bool> IsAnotherAsync(this Store store, Guid account, CancellationToken ct)
    {
        var all = store.Set<AccountMembership>().Where(m => m.Role == Role.Administrator);
        await all.ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, m => m.Role), ct);
        return await all.AnyAsync(m => m.AccountId != account, ct);
    }
}
