using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>Tells a team that something has happened between it and another, in the same save. Nothing of what was written stands in a mail, nor who or where the other team is.</summary>
internal sealed class RelayLetters(Store store, IPeople people, IOutbox outbox, ISiteAddress site)
{
    public Task WrittenAsync(TeamContact contact, Guid to, CancellationToken ct) =>
        TellAsync(contact, to, "written", "Ett annat team har skrivit till er", "Ett team som arbetar med något liknande har skrivit till er lärandecykel. De vet inte vilka ni är, och du får inte heller veta vilka de är förrän båda teamen har sagt ja.", "Läs meddelandet", ct);

    public Task MetAsync(TeamContact contact, Guid to, CancellationToken ct) =>
        TellAsync(contact, to, "met", "Båda teamen har sagt ja", "Ert team och det andra teamet vill träffas. Nu ser ni vilka ni kan höra av er till.", "Se hur ni når dem", ct);

    public Task ClosedAsync(TeamContact contact, Guid to, CancellationToken ct) =>
        TellAsync(contact, to, "closed", "Kontakten med ett annat team är avslutad", "Det andra teamet tackar för kontakten och går inte vidare just nu. Det kan ha många skäl. Det finns fler team att möta.", "Se kontakten", ct);

    private async Task TellAsync(TeamContact contact, Guid to, string what, string subject, string words, string link, CancellationToken ct)
    {
        var team = await store.Set<CycleMember>().Where(member => member.CycleId == to && member.Role == CycleRole.Member).Select(member => member.AccountId).ToListAsync(ct);
        var address = site.Absolute(ConnectLinks.Contact(to, contact.Id));
        foreach (var (account, receiver) in await people.ContactsAsync(team, ct))
        {
            outbox.Add(new LetterBody().Say($"Hej {receiver.Name}").Say(words).Link(link, address).Write(receiver.Email, subject, $"relay-{contact.Id:n}-{account:n}-{what}-{contact.Version}"));
        }
    }
}
