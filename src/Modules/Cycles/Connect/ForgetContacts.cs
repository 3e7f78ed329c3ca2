using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Cycles.Connect;

/// <summary>What two teams have written to each other goes some time after the contact was ended. That it was ended stays, so that a no still holds.</summary>
internal sealed class ForgetContacts(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "EndedContacts", 90, "Det som två team har skrivit till varandra", "efter att något av dem avslutade kontakten",
        "Så att den som avslutade kan ångra sig, och så att teamen kan läsa vad de kom överens om.");

    public async Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct)
    {
        var ended = store.Set<TeamContact>().Where(contact => contact.ClosedAt < before);
        var goodbyes = await ended.Where(contact => contact.Goodbye != "").OrderBy(contact => contact.Id).Take(most)
            .ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Goodbye, "").SetProperty(contact => contact.Version, contact => contact.Version + 1), ct);
        var messages = await store.Set<RelayMessage>().Where(message => ended.Any(contact => contact.Id == message.ContactId)).OrderBy(message => message.Id).Take(most).ExecuteDeleteAsync(ct);
        return Math.Max(goodbyes, messages);
    }
}
