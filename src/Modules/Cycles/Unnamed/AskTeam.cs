using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Unnamed;

/// <summary>One of the team asks the others something, to be answered without names.</summary>
internal sealed class AskTeam(Store store, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid cycle, string text, CancellationToken ct)
    {
        if (await store.CycleRunByAsync(by, cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        // In a smaller team the others know whose an answer must be, however many have come.
        if (await store.Set<CycleMember>().CountAsync(m => m.CycleId == cycle && m.Role == CycleRole.Member, ct) < TeamQuestion.Enough)
        {
            return new Problem.Invalid("Text", $"Teamet behöver vara minst {TeamQuestion.Enough} för att svar ska kunna lämnas utan namn. Lägg till kollegor först.");
        }

        if (await store.QuestionsOf(cycle).CountAsync(question => question.IsOpen, ct) >= TeamQuestion.MostOpen)
        {
            return new Problem.Invalid("Text", $"Högst {TeamQuestion.MostOpen} frågor är öppna samtidigt. Vänta tills någon av dem är stängd.");
        }

        var asked = TeamQuestion.Ask(cycle, text, by.Id, clock.GetUtcNow());
        if (asked.Problem is { } problem)
        {
            return problem;
        }

        store.AddRange(asked.Value, AnonymousAnswers.To(asked.Value.Id, TeamQuestion.Enough));

        // Two who ask at once: the cycle's version lets only one through, so that there are never too many.
        store.Entry(found).State = EntityState.Modified;
        return await store.SaveAsync("Någon annan ändrade cykeln samtidigt. Det du skrev står kvar här. Skicka igen.", ct) ?? (Outcome<Guid>)asked.Value.Id;
    }
}
