using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Unnamed;

/// <summary>The one who asked closes the question: the answers are shown to the team when they are enough, and thrown away otherwise.</summary>
internal sealed class CloseQuestion(Store store)
{
    /// <returns>Whether the answers are shown.</returns>
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, Guid question, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct) || await store.QuestionsOf(cycle).SingleOrDefaultAsync(q => q.Id == question, ct) is not { } asked)
        {
            return new Problem.NotFound();
        }

        if (asked.IsOpen && !asked.MayClose(by.Id))
        {
            return new Problem.Denied();
        }

        var answers = await store.Set<AnonymousAnswers>().SingleAsync(a => a.QuestionId == question, ct);
        answers.Close();
        return await store.SaveAsync("Ett svar kom i samma stund. Stäng frågan igen.", ct) ?? (Outcome<bool>)(answers.Shown.Count > 0);
    }
}
