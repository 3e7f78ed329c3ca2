using Microsoft.AspNetCore.Identity;
using NaraVard.Kernel.Text;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;
using NaraVard.People.TwoStep;

namespace NaraVard.People.Passkeys;

/// <summary>Adds a passkey to one's own account.</summary>
internal sealed class AddPasskey(UserManager<Account> accounts, AccountSignIn signIn, PasskeyCeremony ceremony, TwoStepGuard guard, TwoStepRule rule, SignInChangeLetters letters)
{
    public const int Most = 10;
    public const int LongestName = 60;

    /// <returns>New recovery codes to be shown this once, when there were none and the passkey has become the second step.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(Person by, Guid? session, string answer, string name)
    {
        if (CheckName(name) is { } problem)
        {
            return problem;
        }

        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account || !await guard.MayChangeAsync(account, session))
        {
            return new Problem.Denied();
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= Most)
        {
            return new Problem.Invalid("", $"Du har redan {Most} inloggningsnycklar. Ta bort någon som du inte använder.");
        }

        if (await ceremony.TakeNewAsync(account, answer) is not { } passkey)
        {
            return new Problem.Invalid("", "Det gick inte att skapa nyckeln. Försök igen. Enheten måste kunna kontrollera att det är du, med kod, finger eller ansikte.");
        }

        // How often a passkey has been used is nothing to keep; without the count, copies of a key can't be told apart, and
        // most passkeys are copied between a person's devices on purpose.
        passkey.SignCount = 0;
        passkey.Name = name.Trim();
        letters.Add(account, SignInChange.PasskeyAdded(passkey.Name));
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        return await StrengthenAsync(account);
    }

    public static Problem? CheckName(string name) => name.Trim() switch
    {
        "" => new Problem.Invalid("Name", "Skriv ett namn, till exempel Min telefon"),
        { Length: > LongestName } => new Problem.Invalid("Name", $"Namnet får vara högst {LongestName} tecken"),
        var written => PersonalIdentityGuard.Check("Name", written),
    };

    // Who has just made a key with the device has shown it too.
    private async Task<Outcome<IReadOnlyList<string>>> StrengthenAsync(Account account)
    {
        if (!await rule.ConcernsAsync(account))
        {
            return Array.Empty<string>();
        }

        var codes = await accounts.CountRecoveryCodesAsync(account) == 0 ? await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, TwoStepGuard.Codes) : null;
        await signIn.RaiseAsync(account);
        return codes?.ToArray() ?? [];
    }
}
