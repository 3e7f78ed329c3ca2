using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.People.MailedLinks;
using NaraVard.People.Sessions;

namespace NaraVard.People.SignIn;

/// <summary>What is held so that a person can sign in, beside the account itself.</summary>
internal sealed class PersonalSignIn(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("inloggade-enheter", "Där du är inloggad", "Så att du kan logga ut därifrån. Bara du ser det, och det tas bort när inloggningen är slut.", Sessions(who.Account)),
        new("kanda-enheter", "Enheter som har loggat in", "Så att vi bara mejlar om en ny inloggning när enheten är ny. Vi vet inte vilka enheter det är, bara att vi har sett dem förut.", Devices(who.Account)),
        new("inloggningsnycklar", "Dina inloggningsnycklar", "Vi har den öppna delen. Den hemliga finns bara hos dig.", Passkeys(who.Account)),
        new("begarda-lankar", "Länkar som du nyss har bett om", "De tas bort när mejlet har skrivits, inom några sekunder.", Requests(who)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        var address = Address(who);
        await store.Set<Session>().Where(session => session.AccountId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<KnownDevice>().Where(device => device.AccountId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<LinkRequest>().Where(request => request.Email == address).ExecuteDeleteAsync(ct);
    }

    private async IAsyncEnumerable<PersonalRow> Sessions(Guid me)
    {
        await foreach (var session in store.Set<Session>().AsNoTracking().Where(session => session.AccountId == me).OrderBy(session => session.BeganAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Började", session.BeganAt }, { "Slutar senast", session.EndsAt }, { "Enhet", session.Device }, { "I två steg", session.IsTwoStep } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Devices(Guid me)
    {
        await foreach (var device in store.Set<KnownDevice>().AsNoTracking().Where(device => device.AccountId == me).OrderBy(device => device.Until).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Känd till", device.Until } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Passkeys(Guid me)
    {
        await foreach (var passkey in store.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(passkey => passkey.UserId == me).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Namn", passkey.Data.Name }, { "Skapad", passkey.Data.CreatedAt } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Requests(DataSubject who)
    {
        var address = Address(who);
        await foreach (var request in store.Set<LinkRequest>().AsNoTracking().Where(request => request.Email == address).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "E-postadress", request.Email } };
        }
    }

    private static string Address(DataSubject who) => who.Email.ToUpperInvariant();
}
