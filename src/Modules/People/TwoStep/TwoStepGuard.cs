using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Sessions;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>
/// Who may change the second step: while there is none, whoever is signed in; then only who has shown it in this sign-in. A
/// stolen password is not enough to put another's key in place of one's own.
/// </summary>
internal sealed class TwoStepGuard(Store store, AccountSignIn signIn)
{
    /// <summary>How many recovery codes there are from the start.</summary>
    public const int Codes = 10;

    public async Task<bool> MayChangeAsync(Account account, Guid? session) =>
        !await signIn.IsTwoFactorEnabledAsync(account)
        || await store.Set<Session>().AnyAsync(s => s.Id == session && s.AccountId == account.Id && s.IsTwoStep);
}
