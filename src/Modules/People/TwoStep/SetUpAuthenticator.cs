using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>
/// Takes an authenticator app into use, once it has shown that it has the key. Until then the key is only in the form,
/// protected and for this account alone.
/// </summary>
internal sealed class SetUpAuthenticator(UserManager<Account> accounts, AccountStore keys, AccountSignIn signIn, TwoStepGuard guard, IDataProtectionProvider protection, Store store, SignInChangeLetters letters)
{
    // Time enough to find an app and put it on a phone.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>A new key, and the same as it is carried by the form; null for who must sign in again first. Who has been given one needn't, so that there is time to get an app.</summary>
    public async Task<(string Key, string Carried)?> ProposeAsync(Guid account)
    {
        if (!await guard.IsFreshAsync())
        {
            return null;
        }

        var key = accounts.GenerateNewAuthenticatorKey();
        return (key, Protector(account).Protect(key, Lifetime));
    }

    /// <summary>The key that a form carries, or null when it isn't ours.</summary>
    public string? Read(Guid account, string carried)
    {
        try
        {
            return Protector(account).Unprotect(carried);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>The recovery codes, to be shown this once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Person by, Guid? session, string carried, string code)
    {
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account || !await guard.MayChangeAsync(account, session))
        {
            return new Problem.Denied();
        }

        if (Read(account.Id, carried) is not { } key)
        {
            return new Problem.Invalid("", "Sidan har varit öppen för länge. Lägg in den nya nyckeln i appen och försök igen.");
        }

        await keys.SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            store.ChangeTracker.Clear();
            return new Problem.Invalid("Code", "Koden stämmer inte. Skriv den som appen visar nu, och se efter att telefonens klocka går rätt.");
        }

        letters.Add(account, SignInChange.AppAdded);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, TwoStepGuard.Codes);
        await signIn.RaiseAsync(account);
        return codes!.ToArray();
    }

    private ITimeLimitedDataProtector Protector(Guid account) => protection.CreateProtector("NaraVard.ProposedKey", account.ToString("n")).ToTimeLimitedDataProtector();
}
