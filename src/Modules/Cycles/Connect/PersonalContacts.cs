using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Cycles.Connect;

/// <summary>What somebody has written to other teams, and how they have let other teams reach them.</summary>
internal sealed class PersonalContacts(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("meddelanden-till-team", "Meddelanden som du har skrivit till andra team", "Båda teamen läser dem. Det andra teamet ser inte att det är du som har skrivit.", Messages(who.Account)) { TextField = "Text" },
        new("visas-for-team", "Hur andra team når dig", "Det andra teamet ser det när båda teamen har sagt ja. Du tar tillbaka det på kontaktens sida.", Shown(who.Account)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        var me = who.Account;
        await store.Set<ShownPerson>().Where(person => person.AccountId == me).ExecuteDeleteAsync(ct);
        await store.Set<RelayMessage>().Where(message => message.WrittenBy == me).ExecuteUpdateAsync(set => set.SetProperty(message => message.WrittenBy, Guid.Empty), ct);
    }

    private async IAsyncEnumerable<PersonalRow> Messages(Guid me)
    {
        await foreach (var message in store.Set<RelayMessage>().AsNoTracking().Where(message => message.WrittenBy == me).OrderBy(message => message.WrittenAt).ThenBy(message => message.Id).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Skickat", message.WrittenAt }, { "Text", message.Text } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Shown(Guid me)
    {
        await foreach (var person in store.Set<ShownPerson>().AsNoTracking().Where(person => person.AccountId == me).OrderBy(person => person.ContactId).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Så når de dig", person.Reach } };
        }
    }
}
