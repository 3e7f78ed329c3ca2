using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.TwoStep;

/// <summary>Takes away the second step of somebody who has lost theirs, and tells them. They are signed out and set up a new one.</summary>
internal sealed class ResetTwoStep(Store store, UserManager<Account> accounts, AccountStore keys, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    /// <returns>The name of the person.</returns>
    public async Task<Outcome<string>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return new Problem.NotFound();
        }

        if (id == by.Id)
        {
            return new Problem.Invalid("", "Det är ditt eget konto. Ändra det på sidan Mitt konto.");
        }

        store.RemoveRange(await store.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == id).ToListAsync(ct));
        await keys.ForgetAuthenticatorAsync(account, andCodes: true, ct);
        outbox.Add(Letter(account, by));
        await accounts.SetTwoFactorEnabledAsync(account, false);
        return account.DisplayName;
    }

    private Letter Letter(Account account, Person by) => new LetterBody()
        .Say($"Hej {account.DisplayName}")
        .Say($"{by.Name}, som är administratör på NäraVård, har tagit bort ditt andra steg vid inloggning: appen, återställningskoderna och inloggningsnycklarna. Du är utloggad överallt.")
        .Say("Logga in som vanligt och lägg in ett nytt. Har du inte bett om det: hör av dig till administratören genast, och välj ett nytt lösenord.")
        .Button("Logga in", site.Absolute(PeopleLinks.SignIn), above: "")
        .Write(account.Email!, "Ditt andra steg vid inloggning är borttaget", $"second-step-removed-{account.Id:n}-{clock.GetUtcNow().UtcTicks}");
}
