using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;

namespace NaraVard.People.Rights;

/// <summary>Takes the new address when its link comes back, and tells both. The link is the permission, and works once.</summary>
internal sealed class ConfirmAddress(Store store, UserManager<Account> accounts, IOutbox outbox, SignInChangeLetters letters)
{
    private static readonly Problem Stale = new Problem.Invalid("", "Länken gäller inte längre. Be om en ny under ”Dina uppgifter”.");

    /// <summary>Whether the link can still be used.</summary>
    public async Task<bool> IsValidAsync(Guid id, string email, string code) =>
        await accounts.FindByIdAsync(id.ToString()) is { } account
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.ChangeEmailTokenProvider, UserManager<Account>.GetChangeEmailTokenPurpose(email), code);

    /// <returns>The account, whose other sign-ins have ended.</returns>
    public async Task<Outcome<Account>> RunAsync(Guid id, string email, string code, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return Stale;
        }

        var old = account.Email!;
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        try
        {
            var changed = await accounts.ChangeEmailAsync(account, email, code);
            changed = changed.Succeeded ? await accounts.SetUserNameAsync(account, email) : changed;
            if (!changed.Succeeded)
            {
                return Stale;
            }

            await outbox.MoveAsync(old, email, ct);
            letters.AddAddressChanged(account, old);
            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return account;
        }
        catch (DbUpdateException)
        {
            // Somebody else has taken the address meanwhile.
            return Stale;
        }
    }
}
