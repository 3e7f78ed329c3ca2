using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using NaraVard.Kernel.Security;
using NaraVard.Kernel.Text;
using NaraVard.People.Accounts;

namespace NaraVard.People.SignIn;

internal sealed class SignInWithPassword(
    AccountSignIn signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, SpentCodes spent, FailedSignIns failed, SignInTurns turns, SecurityLog log, IHttpContextAccessor http, Store store)
{
    // One answer for a wrong address, a wrong password and a locked account, so that nobody learns who has one.
    private static readonly Problem Wrong = new Problem.Invalid(
        "", "E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen. Efter många försök går det först om tio minuter; be då om en länk i ett mejl i stället.");

    private static readonly Account Nobody = Account.Create("nobody@invalid", "");

    private static readonly Problem TooMany = new Problem.Invalid(
        "", "Många felaktiga försök har kommit härifrån. Vänta tio minuter, eller be om en länk i ett mejl i stället.");

    private static string? _someHash;

    public async Task<Outcome<SignInStep>> RunAsync(string email, string password, bool remember)
    {
        if (email.Trim() is not { Length: > 0 and <= 256 } address || !Composed.IsText(address))
        {
            return new Problem.Invalid("Email", "Skriv din e-postadress");
        }

        if (password is not { Length: > 0 and <= ChoosePassword.LongestPassword })
        {
            return new Problem.Invalid("Password", "Skriv ditt lösenord");
        }

        if (failed.IsTooMany(http.HttpContext!))
        {
            log.TooMany("felaktiga inloggningar");
            return TooMany;
        }

        var signedIn = await turns.TakeAsync(address, () => TryAsync(address, password, remember));
        if (signedIn.Problem is not null)
        {
            failed.Failed(http.HttpContext!);
            log.SignInFailed();
        }

        return signedIn;
    }

    private async Task<Outcome<SignInStep>> TryAsync(string address, string password, bool remember)
    {
        // Others may have failed while this one waited, and somebody who is signed in has been read before the wait.
        if (failed.IsTooMany(http.HttpContext!))
        {
            return TooMany;
        }

        store.ChangeTracker.Clear();
        if (await accounts.FindByEmailAsync(address) is not { PasswordHash: not null } account || await accounts.IsLockedOutAsync(account))
        {
            await WorkInVainAsync(password);
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

        return result.Or(Wrong);
    }

    // The same work as for a wrong password, a hash and a save, so that the time tells nothing either.
    private async Task WorkInVainAsync(string password)
    {
        // Made by the same hasher, so that it takes as many rounds.
        _someHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Nobody, _someHash, password);
        await spent.TrySpendAsync(Guid.NewGuid().ToString(), TimeSpan.Zero);
    }
}
