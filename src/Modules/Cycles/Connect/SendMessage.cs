using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>One of a team writes in a contact that there is.</summary>
internal sealed class SendMessage(Store store, RelayRules rules, RelayLetters letters, ReadContacts contacts, TimeProvider clock)
{
    public async Task<Outcome<RelayMessage>> RunAsync(Person by, Guid cycle, Guid contact, NewMessage message, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct) || await store.ContactsOf(cycle).SingleOrDefaultAsync(c => c.Id == contact, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (await rules.SentAsync(by, cycle, message, ct) is { } sent)
        {
            return sent;
        }

        if (await rules.WhyNotAsync(by, cycle, message, await contacts.HaveMetAsync(found, ct), ct) is { } problem)
        {
            return problem;
        }

        var written = RelayMessage.Write(found, cycle, message, by.Id, clock.GetUtcNow());
        if (written.Problem is not null)
        {
            return written;
        }

        if (!await rules.HasSentTodayAsync(found, cycle, ct))
        {
            await letters.WrittenAsync(found, found.Other(cycle), ct);
        }

        // Two at once in a contact, or somebody who ends it meanwhile: its version lets only one through.
        store.Add(written.Value);
        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync("Någon skrev eller avslutade i samma stund. Det du skrev står kvar här. Läs och skicka sedan.", ct) is not { } late ? written
            : await rules.SentAsync(by, cycle, message, ct) is { } twice ? twice : late;
    }
}
