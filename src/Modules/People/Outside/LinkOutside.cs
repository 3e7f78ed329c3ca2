using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Outside;

/// <summary>Adds a way of signing in to one's own account, and tells the account's mail address.</summary>
internal sealed class LinkOutside(Store store, IOptions<OutsideProviders> providers, IOutbox outbox, ISiteAddress site)
{
    public async Task<Outcome<string>> RunAsync(Person by, OutsideIdentity identity, CancellationToken ct)
    {
        if (providers.Value.Find(identity.Provider) is not { } provider || await store.Set<Account>().SingleOrDefaultAsync(account => account.Id == by.Id, ct) is not { } account)
        {
            return new Problem.NotFound();
        }

        store.Add(identity.LoginOf(account.Id));
        outbox.Add(Letter(account, provider));
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

    private Letter Letter(Account account, OutsideProvider provider) => new LetterBody()
        .Say($"Hej {account.DisplayName}")
        .Say($"Nu går det att logga in på ditt konto på NäraVård med {provider.Label}.")
        .Say("Var det inte du? Ta bort inloggningen under Mitt konto och byt lösenord.")
        .Button("Se hur du loggar in", site.Absolute(PeopleLinks.MyAccount), above: "")
        .Write(account.Email!, "Ett nytt sätt att logga in på NäraVård", $"outside-{Guid.CreateVersion7():n}");
}
