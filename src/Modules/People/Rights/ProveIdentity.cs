using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Security;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;

namespace NaraVard.People.Rights;

/// <summary>
/// Asks once more who it is before something is handed over or can't be undone: somebody may have left a screen open. With a
/// password it is the password; who has none must have signed in just now.
/// </summary>
internal sealed class ProveIdentity(UserManager<Account> accounts, SignInTurns turns, Store store, SecurityLog log, IHttpContextAccessor http)
{
    private static readonly Problem Locked = new Problem.Invalid("Password", "För många felaktiga försök. Vänta tio minuter och försök igen.");

    public async Task<Outcome<DataSubject>> RunAsync(Person by, string password)
    {
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account)
        {
            return new Problem.NotFound();
        }

        return await turns.TakeAsync<DataSubject>(account.Email!, async () =>
        {
            // As the tries before it have left it.
            await store.Entry(account).ReloadAsync(http.HttpContext!.RequestAborted);
            var problem = account.PasswordHash is null ? await CheckFreshAsync() : await CheckPasswordAsync(account, password);
            return problem is null ? new DataSubject(account.Id, account.DisplayName, account.Email!) : problem;
        });
    }

    /// <summary>How the person proves it.</summary>
    public async Task<Proof> HowAsync(Person by) =>
        await accounts.FindByIdAsync(by.Id.ToString()) is { PasswordHash: not null } ? Proof.Password
        : await FreshSignIn.IsFreshAsync(http.HttpContext!) ? Proof.SignedInJustNow
        : Proof.SignInAgain;

    private async Task<Problem?> CheckFreshAsync() => await FreshSignIn.IsFreshAsync(http.HttpContext!)
        ? null
        : FreshSignIn.Again;

    // Wrong tries count as at sign-in, so this is no way around the lock.
    private async Task<Problem?> CheckPasswordAsync(Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return Locked;
        }

        if (password.Length <= ChoosePassword.LongestPassword && await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return null;
        }

        log.ProofRefused();
        await accounts.AccessFailedAsync(account);
        return new Problem.Invalid("Password", password == "" ? "Skriv ditt lösenord" : "Lösenordet stämmer inte");
    }
}

/// <summary>What a person must do to prove who they are.</summary>
internal enum Proof
{
    Password,
    SignedInJustNow,
    SignInAgain,
}
