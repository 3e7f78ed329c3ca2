using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Fit;

/// <summary>A member answers questions of the talk in a cycle that has begun.</summary>
internal sealed class AnswerFit(Store store, FitTalkOf talks, FitEntries entries)
{
    private const string NotNow = "Svaren gick inte att spara just nu. De står kvar här. Spara en gång till.";

    /// <param name="by">The member.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="replies">The answers by question.</param>
    /// <param name="form">The key of the form: sent twice, it is answered once.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many answers were added.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, Guid cycle, IReadOnlyDictionary<string, FitReply> replies, Guid form, CancellationToken ct)
    {
        var first = await TryAsync(by, cycle, replies, form, ct);
        if (first.Problem is not Problem.Conflict)
        {
            return first;
        }

        // The same form was on its way twice; what the other one saved is there now.
        store.ChangeTracker.Clear();
        return await TryAsync(by, cycle, replies, form, ct);
    }

    private async Task<Outcome<int>> TryAsync(Person by, Guid cycle, IReadOnlyDictionary<string, FitReply> replies, Guid form, CancellationToken ct)
    {
        if (await store.CyclesRunBy(by).WithPlan().SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { GrownFrom: not null } found)
        {
            return new Problem.NotFound();
        }

        var asked = (await talks.RunAsync(by, found, ct))?.Questions ?? [];
        var added = await entries.AddAsync(by, found, replies, asked, form, ct);
        return added.Problem is null ? await store.SaveAsync(NotNow, ct) ?? added : added;
    }
}
