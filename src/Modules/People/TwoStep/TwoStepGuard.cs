using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Rights;
using NaraVard.People.Sessions;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>
/// Who may change the second step: while there is none, whoever is signed in; then only who has shown it in this sign-in. A
/// stolen password is not enough to put another's key in place of one's own. And nobody may who signed in a while ago: a screen that was left open is not enough either.
/// </summary>
internal sealed class TwoStepGuard(Store store, AccountSignIn signIn, IHttpContextAccessor http)
{
    /// <summary>How many recovery codes there are from the start.</summary>
    public const int Codes = 10;

    /// <summary>What stops somebody who would take away a way of signing in or change it; null when nothing does.</summary>
    public async Task<Problem?> CheckAsync(Account account, Guid? session) =>
        !await MayChangeAsync(account, session) ? new Problem.Denied() : await IsFreshAsync() ? null : FreshSignIn.Again;

    /// <summary>Whether the person has signed in just now. Who would add a way of signing in is asked when they begin, and may take their time with it.</summary>
    public Task<bool> IsFreshAsync() => FreshSignIn.IsFreshAsync(http.HttpContext!);

    public async Task<bool> MayChangeAsync(Account account, Guid? session) =>
        !await signIn.IsTwoFactorEnabledAsync(account)
        || await store.Set<Session>().AnyAsync(s => s.Id == session && s.AccountId == account.Id && s.IsTwoStep);
}
