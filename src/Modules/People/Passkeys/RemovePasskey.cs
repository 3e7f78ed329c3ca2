using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;
using NaraVard.People.TwoStep;

namespace NaraVard.People.Passkeys;

/// <summary>Takes a passkey away. The last second step of somebody who must have one stays until there is another.</summary>
internal sealed class RemovePasskey(UserManager<Account> accounts, TwoStepGuard guard, TwoStepRule rule, SignInChangeLetters letters)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid? session, byte[] id)
    {
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account || await accounts.GetPasskeyAsync(account, id) is not { } passkey)
        {
            return new Problem.NotFound();
        }

        if (await guard.CheckAsync(account, session) is { } problem)
        {
            return problem;
        }

        if (!account.TwoFactorEnabled && await rule.ConcernsAsync(account) && (await accounts.GetPasskeysAsync(account)).Count == 1)
        {
            return new Problem.Invalid("", "Det är ditt enda andra steg, och din roll kräver ett. Lägg till en annan nyckel eller en app först.");
        }

        letters.Add(account, SignInChange.PasskeyRemoved(passkey.Name ?? ""));
        await accounts.RemovePasskeyAsync(account, id);
        return true;
    }
}
