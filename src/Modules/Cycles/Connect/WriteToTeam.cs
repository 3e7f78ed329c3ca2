using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>One of a team writes to another team for the first time. What the other team sees of them is their own sign, so there must be one.</summary>
internal sealed class WriteToTeam(Store store, RelayRules rules, RelayLetters letters, TimeProvider clock)
{
    /// <returns>The contact that it begins.</returns>
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid cycle, Guid sign, NewMessage message, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct))
        {
            return new Problem.NotFound();
        }

        if (await rules.SentAsync(by, cycle, message, ct) is { } sent)
        {
            return sent.ContactId;
        }

        if (await store.SignsToMeet(cycle, by).Where(s => s.Id == sign).Select(s => (Guid?)s.CycleId).SingleOrDefaultAsync(ct) is not { } other)
        {
            return new Problem.NotFound();
        }

        if (!await store.SignsUp().AnyAsync(s => s.CycleId == cycle, ct))
        {
            return new Problem.Conflict("Låt andra team hitta er först, så att de ser vad ni arbetar med. Det du skrev står kvar här.");
        }

        if ((await rules.WhyNotNewAsync(by, cycle, ct) ?? await rules.WhyNotAsync(by, cycle, message, hasMet: false, ct)) is { } problem)
        {
            return problem;
        }

        var contact = TeamContact.Begin(cycle, other, clock.GetUtcNow());
        var written = RelayMessage.Write(contact, cycle, message, by.Id, clock.GetUtcNow());
        if (written.Problem is { } wrong)
        {
            return wrong;
        }

        store.AddRange(contact, written.Value);
        await letters.WrittenAsync(contact, other, ct);
        var late = await store.SaveAsync("Någon annan har just skrivit mellan era team. Det du skrev står kvar här. Se efter under Kontakter.", ct);
        return late is null ? contact.Id : await rules.SentAsync(by, cycle, message, ct) is { } twice ? twice.ContactId : late;
    }
}
