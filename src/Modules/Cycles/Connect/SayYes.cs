using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>One of a team says yes for the own part: the other team may see this name and how to reach it, when they have said yes too.</summary>
internal sealed class SayYes(Store store, ReadContacts contacts, RelayLetters letters)
{
    /// <param name="by">The one who says yes.</param>
    /// <param name="cycle">The cycle whose team it is for.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="reach">How to reach the person.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Whether both teams have said yes now.</returns>
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, Guid contact, string? reach, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct) || await store.ContactsOf(cycle).SingleOrDefaultAsync(c => c.Id == contact, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (!found.IsOpen)
        {
            return new Problem.Conflict("Kontakten är avslutad.");
        }

        if (Check(reach) is { } problem)
        {
            return problem;
        }

        var had = await contacts.HaveMetAsync(found, ct);
        var hasOther = await store.ShownIn(contact).AnyAsync(person => person.CycleId == found.Other(cycle), ct);
        var own = await store.Set<ShownPerson>().SingleOrDefaultAsync(p => p.ContactId == contact && p.CycleId == cycle && p.AccountId == by.Id, ct) ?? store.Add(ShownPerson.Of(contact, cycle, by.Id)).Entity;
        own.By(FreeText.Clean(reach));
        if (hasOther && !had)
        {
            await letters.MetAsync(found, found.FirstCycleId, ct);
            await letters.MetAsync(found, found.SecondCycleId, ct);
        }

        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync("Någon sa ja eller nej i samma stund. Läs igen och säg ja sedan.", ct) ?? (Outcome<bool>)hasOther;
    }

    /// <summary>What to mend in how somebody is reached, or null.</summary>
    public static Problem? Check(string? reach)
    {
        var words = FreeText.Clean(reach);
        return words.Contains('\n', StringComparison.Ordinal)
            ? new Problem.Invalid("Reach", "Skriv hur de når dig på en rad")
            : FreeText.Check("Reach", words, "Skriv hur de når dig, till exempel en e-postadress", ShownPerson.LongestReach);
    }
}

/// <summary>Somebody takes the own yes back. Their name is gone for the other team at once.</summary>
internal sealed class TakeBackYes(Store store)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, Guid contact, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct) || !await store.ContactsOf(cycle).AnyAsync(c => c.Id == contact, ct))
        {
            return new Problem.NotFound();
        }

        return await store.Set<ShownPerson>().Where(p => p.ContactId == contact && p.CycleId == cycle && p.AccountId == by.Id).ExecuteDeleteAsync(ct) > 0;
    }
}
