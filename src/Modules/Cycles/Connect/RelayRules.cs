using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>What must hold before a message goes to another team: contact details have been shown to the writer, and it isn't too much for one day.</summary>
internal sealed class RelayRules(Store store, TimeProvider clock)
{
    private DateTimeOffset Today => SwedishTime.At(clock.GetUtcNow().SwedishDate(), TimeOnly.MinValue);

    /// <summary>Why a message isn't sent, or null.</summary>
    /// <param name="by">The writer.</param>
    /// <param name="cycle">The cycle that it is sent from.</param>
    /// <param name="message">The message.</param>
    /// <param name="hasMet">Whether both teams have said yes, so that addresses are no secret between them.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Problem?> WhyNotAsync(Person by, Guid cycle, NewMessage message, bool hasMet, CancellationToken ct)
    {
        if (!hasMet && message.Contacts != "" && message.Contacts != message.Told)
        {
            return new Problem.Invalid("Text", $"Det här läser det andra teamet, fast ni ännu är okända för varandra: {message.Contacts}. Ta bort det, eller skicka en gång till om det ska stå där.");
        }

        var today = Today;
        var sent = store.Set<RelayMessage>().Where(m => m.WrittenAt >= today);
        return await sent.CountAsync(m => m.WrittenBy == by.Id, ct) >= RelayMessage.MostADay || await sent.CountAsync(m => m.FromCycleId == cycle, ct) >= RelayMessage.MostADay
            ? new Problem.Conflict($"Det går att skicka {RelayMessage.MostADay} meddelanden om dagen. Det du skrev står kvar här, så spara det och skicka i morgon.")
            : null;
    }

    /// <summary>Why a team isn't written to for the first time, or null. Counted by the person too, since anyone can start cycles.</summary>
    public async Task<Problem?> WhyNotNewAsync(Person by, Guid cycle, CancellationToken ct)
    {
        var today = Today;
        var begun = store.Set<TeamContact>().Where(c => c.BegunAt >= today && (c.BegunByCycleId == cycle
            || store.Set<RelayMessage>().Any(m => m.ContactId == c.Id && m.WrittenBy == by.Id && m.FromCycleId == c.BegunByCycleId)));
        return await begun.CountAsync(ct) >= RelayMessage.MostNewADay
            ? new Problem.Conflict($"Det går att skriva till {RelayMessage.MostNewADay} nya team om dagen. Det du skrev står kvar här, så spara det och skicka i morgon.")
            : null;
    }

    /// <summary>The message that was sent with the same form, or null. A form sent twice is one message.</summary>
    public Task<RelayMessage?> SentAsync(Person by, Guid cycle, NewMessage message, CancellationToken ct) => message.Key is not { } key
        ? Task.FromResult<RelayMessage?>(null)
        : store.Set<RelayMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == key && m.WrittenBy == by.Id && m.FromCycleId == cycle && m.Text == message.Words, ct);

    /// <summary>Whether the team has already sent something in the contact today, so that the other team has its mail of the day.</summary>
    public Task<bool> HasSentTodayAsync(TeamContact contact, Guid cycle, CancellationToken ct)
    {
        var today = Today;
        return store.Set<RelayMessage>().AnyAsync(m => m.ContactId == contact.Id && m.FromCycleId == cycle && m.WrittenAt >= today, ct);
    }
}
