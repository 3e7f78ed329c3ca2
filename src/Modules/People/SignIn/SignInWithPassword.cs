using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;

namespace NaraVard.People.SignIn;

internal sealed class SignInWithPassword(SignInManager<Account> signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, Store store)
{
    // One answer for a wrong address and a wrong password, so that nobody learns who has an account.
    private static readonly Problem Wrong = new Problem.Invalid("", "E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.");

    private static readonly Account Nobody = Account.Create("nobody@invalid", "");

    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public async Task<Outcome<bool>> RunAsync(string email, string password, bool remember)
    {
        if (email.Trim() is not { Length: > 0 and <= 256 } address)
        {
            return new Problem.Invalid("Email", "Skriv din e-postadress");
        }

        if (password is not { Length: > 0 and <= ChoosePassword.LongestPassword })
        {
            return new Problem.Invalid("Password", "Skriv ditt lösenord");
        }

        if (await accounts.FindByEmailAsync(address) is not { PasswordHash: not null } account || await accounts.IsLockedOutAsync(account))
        {
            // The same work as for an account that can sign in, so that the time tells nothing either.
            hasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
            return Wrong;
        }

        var result = await signIn.PasswordSignInAsync(account, password, remember, lockoutOnFailure: true);
        if (result == SignInResult.Failed && account.AccessFailedCount == 0)
        {
            // The password was right, but somebody signed in to the account in the same moment and both set the count of
            // mistakes back; the framework then refuses the second. A wrong password would have raised the count.
            store.ChangeTracker.Clear();
            result = await signIn.PasswordSignInAsync((await accounts.FindByEmailAsync(address))!, password, remember, lockoutOnFailure: true);
        }

        return result.Succeeded ? true : Wrong;
    }
}
