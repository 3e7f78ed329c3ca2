using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.MyAccount;

/// <summary>Changes the name that others see.</summary>
internal sealed class RenameAccount(UserManager<Account> accounts, SignInManager<Account> signIn)
{
    public async Task<Outcome<bool>> RunAsync(Person by, string name)
    {
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account)
        {
            return new Problem.NotFound();
        }

        return await account.Rename(name).ThenAsync(SaveAsync);
    }

    private async Task<bool> SaveAsync(Account account)
    {
        await accounts.UpdateAsync(account);
        await signIn.RefreshSignInAsync(account);
        return true;
    }
}
