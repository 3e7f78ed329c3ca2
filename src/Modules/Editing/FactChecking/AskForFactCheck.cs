using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>Asks the team that a text describes to check its facts: the check and the mail with the link are one save.</summary>
internal sealed class AskForFactCheck(Store store, ContentTypes types, IOutbox outbox, FactCheckLetters letters, TimeProvider clock)
{
    public async Task<Outcome<FactCheck>> RunAsync(Person by, ItemAddress at, FactCheckWish wish, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var item = await store.FindItemAsync(types, at, ct);
        if (item is null || await store.Set<ContentRevision>().SingleOrDefaultAsync(text => text.Id == (item.DraftRevisionId ?? item.LiveRevisionId), ct) is not { } text)
        {
            return new Problem.NotFound();
        }

        var now = clock.GetUtcNow();
        if (await store.Set<FactCheck>().CountAsync(check => check.ItemId == item.Id && check.ClosesAt > now, ct) >= FactCheck.MostOpen)
        {
            return new Problem.Invalid("Team", $"Texten har redan {FactCheck.MostOpen} frågor som väntar på svar. Avsluta någon av dem först");
        }

        var asked = FactCheck.Ask(item, text, wish, by.Id, now);
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        var (check, token) = asked.Value;
        store.Add(check);
        store.Add(item.Record(ContentAct.FactCheckAsked, by.Id, now, check.Team, check.Number));
        outbox.Add(letters.Question(check, token, types[item.Type].Read(text.Json).Title, by.Name));
        await store.SaveChangesAsync(ct);
        return check;
    }
}
