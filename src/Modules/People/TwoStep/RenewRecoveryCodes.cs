using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>Makes new recovery codes. The old ones stop working, and the owner of the account is told by mail.</summary>
internal sealed class RenewRecoveryCodes(UserManager<Account> accounts, AccountSignIn signIn, TwoStepGuard guard, SignInChangeLetters letters)
{
    /// <returns>The codes, to be shown this once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Person by, Guid? session)
    {
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account || !await signIn.IsTwoFactorEnabledAsync(account) || !await guard.MayChangeAsync(account, session))
        {
            return new Problem.Invalid("", "Lägg in ett andra steg och logga in med det först.");
        }

        if (await guard.CheckAsync(account, session) is { } problem)
        {
            return problem;
        }

        letters.Add(account, SignInChange.CodesRenewed);
        return (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, TwoStepGuard.Codes))!.ToArray();
    }
}
