using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Mine;

/// <summary>Chooses the next question for a person: the first of the level's table that the person has not answered in the cycle.</summary>
internal sealed class NextQuestion(Store store, IQuestionBank questions)
{
    /// <param name="by">The person.</param>
    /// <param name="cycles">The person's cycles, the last active first.</param>
    /// <param name="after">The question the person would rather not answer now, or null.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The question and the cycle it is for, or null when there is none left.</returns>
    public async Task<AskedQuestion?> RunAsync(Person by, IReadOnlyList<CycleCard> cycles, string? after, CancellationToken ct)
    {
        if (cycles.FirstOrDefault(cycle => !cycle.Ring.IsEnded) is not { } cycle)
        {
            return null;
        }

        var answered = await store.EntriesReadableBy(by).Where(e => e.CycleId == cycle.Id && e.AuthorId == by.Id && e.QuestionId != null)
            .Select(e => e.QuestionId!).ToListAsync(ct);
        var left = (await questions.ForLevelAsync(cycle.Level, ct)).ExceptBy(answered, question => question.Id).ToList();
        var skipped = left.FindIndex(question => question.Id == after);
        return left.Count == 0 ? null : new AskedQuestion(left[(skipped + 1) % left.Count], cycle, left.Count > 1);
    }
}

/// <summary>A question for a person, in a cycle.</summary>
internal sealed record AskedQuestion(BankQuestion Question, CycleCard Cycle, bool HasOthers);
