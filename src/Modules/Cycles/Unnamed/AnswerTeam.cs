using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Unnamed;

/// <summary>One of the team answers without a name. Nothing is kept of who did, so whoever wants to may answer again.</summary>
internal sealed class AnswerTeam(Store store, GiveAnonymousAnswer give)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid cycle, Guid question, string? answer, CancellationToken ct) =>
        await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct) && await store.QuestionsOf(cycle).AnyAsync(q => q.Id == question, ct)
            ? await give.RunAsync(question, answer, ct)
            : new Problem.NotFound();
}
