using Microsoft.AspNetCore.Identity;

namespace NaraVard.People.Accounts;

/// <summary>Lets nobody sign in to a closed account, whichever way they come: the framework asks this before each.</summary>
internal sealed class OpenAccounts : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.ClosedAt is null);
}
