using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;

namespace NaraVard.People.SignIn;

/// <summary>Sets a password with the link from "glömt lösenordet", and tells the owner of the account by mail. The link works once.</summary>
internal sealed class ChoosePassword(Store store, UserManager<Account> accounts, AccountSignIn signIn, SignInChangeLetters letters)
{
    public const int ShortestPassword = 12;
    public const int LongestPassword = 200;

    private static readonly Problem Stale = new Problem.Invalid("", "Länken gäller inte längre. Be om en ny under ”Glömt lösenordet”.");

    public async Task<Outcome<SignInStep>> RunAsync(Guid accountId, string code, string password)
    {
        if (CheckLength(password) is { } problem)
        {
            return problem;
        }

        if (await accounts.FindByIdAsync(accountId.ToString()) is not { ClosedAt: null } account)
        {
            return Stale;
        }

        letters.Add(account, SignInChange.PasswordChosen);
        var result = await accounts.ResetPasswordAsync(account, code, password);
        if (!result.Succeeded)
        {
            store.ChangeTracker.Clear();
            return ProblemOf(result);
        }

        account.EmailConfirmed = true;
        await accounts.UpdateAsync(account);
        await OpenAsync(account);
        return (await signIn.PassFirstStepAsync(account, remember: false, AccountSignIn.ByLink)).Or(Stale);
    }

    /// <summary>Whether the link can still be used.</summary>
    public async Task<bool> IsValidAsync(Guid accountId, string code) =>
        await accounts.FindByIdAsync(accountId.ToString()) is { ClosedAt: null } account
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, code);

    public static Problem? CheckLength(string password) => password.Length > LongestPassword
        ? new Problem.Invalid("Password", $"Lösenordet får vara högst {LongestPassword} tecken")
        : null;

    public static Problem ProblemOf(IdentityResult result)
    {
        var first = result.Errors.First();
        return first.Code == nameof(IdentityErrorDescriber.InvalidToken)
            ? Stale
            : new Problem.Invalid(first.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "Email", first.Description);
    }

    // Whoever can read the mail is the owner, so what somebody else's wrong tries have locked is opened. Not before a second
    // step, though: whoever has got hold of the mailbox would get eight new guesses at it with every link.
    private async Task OpenAsync(Account account)
    {
        if (!await signIn.IsTwoFactorEnabledAsync(account))
        {
            await accounts.SetLockoutEndDateAsync(account, null);
            await accounts.ResetAccessFailedCountAsync(account);
        }
    }
}
