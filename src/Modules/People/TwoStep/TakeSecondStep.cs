using Microsoft.AspNetCore.Identity;
using NaraVard.Kernel.Security;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>Signs in with a code from the app, or with a recovery code, after the first step. Wrong ones count towards the same lock as wrong passwords.</summary>
internal sealed class TakeSecondStep(AccountSignIn signIn, UserManager<Account> accounts, SignInTurns turns, Store store, SecurityLog log)
{
    public static readonly Problem TooLate = new Problem.NotFound();

    private static readonly Problem Locked = new Problem.Invalid("", "Det har blivit för många fel. Vänta tio minuter och logga sedan in från början.");

    /// <param name="code">What the app shows.</param>
    /// <param name="remember">Whether to stay signed in when the browser is closed.</param>
    /// <param name="knowDevice">Whether to ask for no code on this device for a while.</param>
    public async Task<Outcome<SignInStep>> RunAsync(string code, bool remember, bool knowDevice)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return TooLate;
        }

        return await InTurnAsync(account, async () => Read(await signIn.TwoFactorAuthenticatorSignInAsync(code.Trim(), remember, knowDevice)));

        static Outcome<SignInStep> Read(SignInResult result) => result.Or(result.IsLockedOut ? Locked : new Problem.Invalid("Code", "Koden stämmer inte, eller är redan använd. Vänta tills appen visar en ny kod och skriv den."));
    }

    /// <summary>The same with a recovery code, which works once. The framework doesn't count wrong ones, so it is done here.</summary>
    public async Task<Outcome<SignInStep>> RecoverAsync(string code, bool remember)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return TooLate;
        }

        return await InTurnAsync(account, async () =>
        {
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
        });
    }

    private Task<Outcome<SignInStep>> InTurnAsync(Account account, Func<Task<Outcome<SignInStep>>> tryIt) => turns.TakeAsync(account.Email!, async () =>
    {
        // As the tries before it have left it.
        await store.Entry(account).ReloadAsync();
        var taken = await tryIt();
        if (taken.Problem is not null)
        {
            log.ProofRefused();
        }

        return taken;
    });
}
