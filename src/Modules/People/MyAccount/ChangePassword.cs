using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;

namespace NaraVard.People.MyAccount;

/// <summary>Changes one's own password. All other sign-ins of the account end, and its owner is told by mail.</summary>
internal sealed class ChangePassword(Store store, UserManager<Account> accounts, SignInManager<Account> signIn, SignInChangeLetters letters)
{
    public async Task<Outcome<bool>> RunAsync(Person by, string current, string wanted)
    {
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (ChoosePassword.CheckLength(wanted) is { } problem)
        {
            return problem;
        }

        letters.Add(account, SignInChange.PasswordChosen);
        var changed = await accounts.ChangePasswordAsync(account, current, wanted);
        if (!changed.Succeeded)
        {
            store.ChangeTracker.Clear();
            var first = changed.Errors.First();
            return new Problem.Invalid(first.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "Current" : "Password", first.Description);
        }

        await signIn.RefreshSignInAsync(account);
        return true;
    }
}
