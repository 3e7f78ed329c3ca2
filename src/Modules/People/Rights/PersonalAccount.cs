using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Rights;

/// <summary>The account itself: name, address, where the person belongs and how they sign in.</summary>
internal sealed class PersonalAccount(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("konto", "Ditt konto", "Andra i ditt team ser ditt namn. Administratören ser namn, e-postadress och roller.", Accounts(who.Account)),
        new("roller", "Var du hör hemma", "De styr vad du kommer åt.", Memberships(who.Account)),
        new("inloggningar", "Andra sätt att logga in", "De är knutna till ditt konto.", Logins(who.Account)),
        new("inloggningskoder", "Koder för inloggning", "Själva koden lämnas inte ut, för den skulle öppna ditt konto.", Tokens(who.Account)),
        new("egenskaper", "Egenskaper på kontot", "De följer med din inloggning.", Claims(who.Account)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        await store.Set<AccountMembership>().Where(membership => membership.AccountId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<IdentityUserLogin<Guid>>().Where(login => login.UserId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<IdentityUserClaim<Guid>>().Where(claim => claim.UserId == who.Account).ExecuteDeleteAsync(ct);
    }

    private async IAsyncEnumerable<PersonalRow> Accounts(Guid me)
    {
        await foreach (var account in store.Set<Account>().AsNoTracking().Where(account => account.Id == me).AsAsyncEnumerable())
        {
            yield return new PersonalRow
            {
                { "Konto", $"{account.Id}" },
                { "Namn", account.DisplayName },
                { "E-postadress", account.Email },
                { "Adressen är bekräftad", account.EmailConfirmed },
                { "Telefonnummer", account.PhoneNumber },
                { "Har lösenord", account.PasswordHash is not null },
                { "Inloggning i två steg", account.TwoFactorEnabled },
                { "Felaktiga försök att logga in sedan sist", account.AccessFailedCount },
                { "Låst till", account.LockoutEnd },
                { "Stängt", account.ClosedAt },
            };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Memberships(Guid me)
    {
        var memberships = from membership in store.Set<AccountMembership>()
                          where membership.AccountId == me
                          join organisation in store.Set<Organisation>() on membership.OrganisationCode equals organisation.Code
                          orderby EF.Functions.Collate(organisation.Name, store.Swedish), membership.Role
                          select new { organisation.Name, membership.Role };
        await foreach (var membership in memberships.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Organisation", membership.Name }, { "Roll", membership.Role.Name() } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Logins(Guid me)
    {
        await foreach (var login in store.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(login => login.UserId == me).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Utfärdare", login.ProviderDisplayName ?? login.LoginProvider }, { "Ditt id där", login.ProviderKey } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Tokens(Guid me)
    {
        await foreach (var token in store.Set<IdentityUserToken<Guid>>().AsNoTracking().Where(token => token.UserId == me).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Sort", token.Name } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Claims(Guid me)
    {
        await foreach (var claim in store.Set<IdentityUserClaim<Guid>>().AsNoTracking().Where(claim => claim.UserId == me).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Egenskap", claim.ClaimType }, { "Värde", claim.ClaimValue } };
        }
    }
}
