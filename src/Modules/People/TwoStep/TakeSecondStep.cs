using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>Signs in with a code from the app, or with a recovery code, after the first step. Wrong ones count towards the same lock as wrong passwords.</summary>
internal sealed class TakeSecondStep(AccountSignIn signIn, UserManager<Account> accounts)
{
    public static readonly Problem TooLate = new Problem.NotFound();

    private static readonly Problem Locked = new Problem.Invalid("", "Det har blivit för många fel. Vänta tio minuter och logga sedan in från början.");

    /// <param name="code">What the app shows.</param>
    /// <param name="remember">Whether to stay signed in when the browser is closed.</param>
    /// <param name="knowDevice">Whether to ask for no code on this device for a while.</param>
    public async Task<Outcome<SignInStep>> RunAsync(string code, bool remember, bool knowDevice)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return TooLate;
        }

        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code.Trim(), remember, knowDevice);
        return result.Or(result.IsLockedOut ? Locked : new Problem.Invalid("Code", "Koden stämmer inte, eller är redan använd. Vänta tills appen visar en ny kod och skriv den."));
    }

    /// <summary>The same with a recovery code, which works once. The framework doesn't count wrong ones, so it is done here.</summary>
    public async Task<Outcome<SignInStep>> RecoverAsync(string code, bool remember)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return TooLate;
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            return Locked;
        }

        var result = await signIn.RecoverAsync(code, remember);
        if (!result.Succeeded)
        {
            await accounts.AccessFailedAsync(account);
        }

        return result.Or(new Problem.Invalid("RecoveryCode", "Koden stämmer inte, eller är redan använd. Skriv en annan av dina återställningskoder."));
    }
}
