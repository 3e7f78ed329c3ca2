using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>Stops asking for codes, unless it is the only second step of somebody who must have one.</summary>
internal sealed class TurnOffAuthenticator(UserManager<Account> accounts, AccountStore keys, AccountSignIn signIn, TwoStepGuard guard, TwoStepRule rule, SignInChangeLetters letters)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid? session, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account)
        {
            return new Problem.Denied();
        }

        if (await guard.CheckAsync(account, session) is { } problem)
        {
            return problem;
        }

        var needsPasskey = await rule.NeedsPasskeyAsync(account);
        if (!needsPasskey && await rule.ConcernsAsync(account))
        {
            return new Problem.Invalid("", "Din roll kräver ett andra steg. Skapa en inloggningsnyckel först, eller byt till en ny app.");
        }

        await keys.ForgetAuthenticatorAsync(account, andCodes: !needsPasskey, ct);
        if (account.TwoFactorEnabled)
        {
            letters.Add(account, SignInChange.AppRemoved);
        }

        await accounts.SetTwoFactorEnabledAsync(account, false);
        await signIn.ForgetTwoFactorClientAsync();
        await signIn.RefreshSignInAsync(account);
        return true;
    }
}
