using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Rights;
using NaraVard.People.SignIn;

namespace NaraVard.People.MyAccount;

/// <summary>Changes one's own password. All other sign-ins of the account end, and its owner is told by mail.</summary>
internal sealed class ChangePassword(Store store, UserManager<Account> accounts, SignInManager<Account> signIn, ProveIdentity prove, SignInChangeLetters letters)
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

        // Wrong tries count as at sign-in: an open screen is no place to guess in peace.
        if ((await prove.RunAsync(by, current)).Problem is { } wrong)
        {
            return wrong is Problem.Invalid { Field: "Password" } invalid ? invalid with { Field = "Current" } : wrong;
        }

        letters.Add(account, SignInChange.PasswordChosen);
        var changed = await accounts.ChangePasswordAsync(account, current, wanted);
        if (!changed.Succeeded)
        {
            store.ChangeTracker.Clear();
            return new Problem.Invalid("Password", changed.Errors.First().Description);
        }

        await signIn.RefreshSignInAsync(account);
        return true;
    }
}
