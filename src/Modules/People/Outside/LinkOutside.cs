using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Rights;
using NaraVard.People.SignIn;

namespace NaraVard.People.Outside;

/// <summary>Adds a way of signing in to one's own account, for somebody who has signed in just now, and tells the account's mail address.</summary>
internal sealed class LinkOutside(Store store, IHttpContextAccessor http, IOptions<OutsideProviders> providers, SignInChangeLetters letters)
{
    public async Task<Outcome<string>> RunAsync(Person by, OutsideIdentity identity, CancellationToken ct)
    {
        if (providers.Value.Find(identity.Provider) is not { } provider || await store.Set<Account>().SingleOrDefaultAsync(account => account.Id == by.Id, ct) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (!await FreshSignIn.IsFreshAsync(http.HttpContext!))
        {
            return FreshSignIn.Again;
        }

        store.Add(identity.LoginOf(account.Id));
        letters.Add(account, SignInChange.Linked(provider.Label));
        try
        {
            await store.SaveChangesAsync(ct);
            return provider.Label;
        }
        catch (DbUpdateException taken) when (taken.IsTooLate())
        {
            return Taken(provider.Label);
        }
    }

    public static Problem Taken(string label) => new Problem.Conflict($"Den inloggningen hos {label} hör redan till ett annat konto på NäraVård. Logga ut och logga in med den, eller ta bort den där först.");
}
