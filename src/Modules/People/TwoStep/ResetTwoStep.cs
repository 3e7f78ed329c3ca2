using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>Takes away the second step of somebody who has lost theirs, and tells them. They are signed out and set up a new one.</summary>
internal sealed class ResetTwoStep(Store store, UserManager<Account> accounts, AccountStore keys, SignInChangeLetters letters)
{
    /// <returns>The name of the person.</returns>
    public async Task<Outcome<string>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (id == by.Id)
        {
            return new Problem.Invalid("", "Det är ditt eget konto. Ändra det på sidan Mitt konto.");
        }

        store.RemoveRange(await store.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == id).ToListAsync(ct));
        await keys.ForgetAuthenticatorAsync(account, andCodes: true, ct);
        letters.Add(account, SignInChange.Reset(by.Name));
        await accounts.SetTwoFactorEnabledAsync(account, false);
        return account.DisplayName;
    }
}
