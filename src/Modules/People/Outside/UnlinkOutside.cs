using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Rights;
using NaraVard.People.SignIn;

namespace NaraVard.People.Outside;

/// <summary>Takes away an outside way of signing in to one's account, but never the last one.</summary>
internal sealed class UnlinkOutside(UserManager<Account> accounts, SignInManager<Account> signIn, OutsideLogins logins, IHttpContextAccessor http, SignInChangeLetters letters)
{
    private static readonly Problem Last = new Problem.Conflict("Det är ditt enda sätt att logga in utan länk i mejl. Skaffa ett lösenord eller en inloggningsnyckel först, så kan du ta bort det här.");

    public async Task<Outcome<bool>> RunAsync(Person by, string provider, string key, CancellationToken ct)
    {
        // The account is read before its links: its stamp is what stops two removals at once from taking the last two.
        if (await accounts.FindByIdAsync(by.Id.ToString()) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (!await FreshSignIn.IsFreshAsync(http.HttpContext!))
        {
            return FreshSignIn.Again;
        }

        var links = await logins.OfAsync(by, ct);
        return links.Links.SingleOrDefault(link => link.Provider == provider && link.Key == key) is not { } link ? true
            : links.MayRemove ? await RemoveAsync(account, link)
            : Last;
    }

    private async Task<Outcome<bool>> RemoveAsync(Account account, OutsideLink link)
    {
        letters.Add(account, SignInChange.Unlinked(link.Label));
        var removed = await accounts.RemoveLoginAsync(account, link.Provider, link.Key);
        if (!removed.Succeeded)
        {
            return new Problem.Conflict("Kontot ändrades av något annat i samma stund. Försök igen.");
        }

        await signIn.RefreshSignInAsync(account);
        return true;
    }
}
