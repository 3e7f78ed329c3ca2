using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Passkeys;

/// <summary>Calls a passkey something else.</summary>
internal sealed class RenamePasskey(UserManager<Account> accounts)
{
    public async Task<Outcome<bool>> RunAsync(Person by, byte[] id, string name)
    {
        if (AddPasskey.CheckName(name) is { } problem)
        {
            return problem;
        }

        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account || await accounts.GetPasskeyAsync(account, id) is not { } passkey)
        {
            return new Problem.NotFound();
        }

        passkey.Name = name.Trim();
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        return true;
    }
}
