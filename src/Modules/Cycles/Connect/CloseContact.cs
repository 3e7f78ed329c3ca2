using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>One of a team says no, or ends the contact, with a few words or none. Nobody's name is shown any more.</summary>
internal sealed class CloseContact(Store store, RelayLetters letters, TimeProvider clock)
{
    /// <param name="by">The one who ends it.</param>
    /// <param name="cycle">The cycle whose team it is for.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="goodbye">What to say to the other team; may be empty, and isn't said to a team that is stopped.</param>
    /// <param name="blocks">Whether those people may not write to the team again, from whatever cycle.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<TeamContact>> RunAsync(Person by, Guid cycle, Guid contact, string? goodbye, bool blocks, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct) || await store.ContactsOf(cycle).SingleOrDefaultAsync(c => c.Id == contact, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var closed = found.Close(cycle, goodbye, blocks, clock.GetUtcNow());
        if (closed.Problem is not null)
        {
            return closed;
        }

        store.RemoveRange(await store.Set<ShownPerson>().Where(person => person.ContactId == contact).ToListAsync(ct));
        await letters.ClosedAsync(found, found.Other(cycle), ct);
        return await store.SaveAsync("Någon skrev eller avslutade i samma stund. Läs igen och avsluta sedan.", ct) ?? closed;
    }
}

/// <summary>The team that ended a contact opens it again.</summary>
internal sealed class OpenContact(Store store)
{
    public async Task<Outcome<TeamContact>> RunAsync(Person by, Guid cycle, Guid contact, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct) || await store.ContactsOf(cycle).SingleOrDefaultAsync(c => c.Id == contact, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        var opened = found.Open(cycle);
        return opened.Problem is not null ? opened : await store.SaveAsync("Någon i teamet gjorde det i samma stund. Ladda om sidan.", ct) ?? opened;
    }
}
