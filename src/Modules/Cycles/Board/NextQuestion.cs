using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Board;

/// <summary>Chooses the next question for a person in a cycle: one of the level's table that suits the phase and that the person has not answered there.</summary>
internal sealed class NextQuestion(Store store, IQuestionBank questions)
{
    /// <param name="by">The person.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="level">The level it is run at.</param>
    /// <param name="phase">Where the team is.</param>
    /// <param name="after">The question the person would rather not answer now, or null.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The question, or null when there is none left.</returns>
    public async Task<AskedQuestion?> RunAsync(Person by, Guid cycle, SystemLevel level, CyclePhase phase, string? after, CancellationToken ct)
    {
        var answered = await store.EntriesReadableBy(by).Where(e => e.CycleId == cycle && e.AuthorId == by.Id && e.QuestionId != null)
            .Select(e => e.QuestionId!).ToListAsync(ct);
        var left = InOrder(phase, await questions.ForLevelAsync(level, by, ct)).ExceptBy(answered, question => question.Id).ToList();
        var skipped = left.FindIndex(question => question.Id == after);
        return left.Count == 0 ? null : new AskedQuestion(left[(skipped + 1) % left.Count], left.Count > 1);
    }

    /// <summary>
    /// A table's questions with those that suit a phase first. Its first learning question asks what there is to see, the later ones what that
    /// means and must lead to, and its support questions what helps or hinders a change.
    /// </summary>
    public static IEnumerable<BankQuestion> InOrder(CyclePhase phase, IEnumerable<BankQuestion> table)
    {
        var (learning, support) = (table.Where(question => !question.IsSupport).ToList(), table.Where(question => question.IsSupport));
        return phase switch
        {
            CyclePhase.Reflect or CyclePhase.Evaluate => [.. learning.Skip(1), .. support, .. learning.Take(1)],
            CyclePhase.Test or CyclePhase.Change => [.. support, .. learning.Skip(1), .. learning.Take(1)],
            _ => [.. learning, .. support],
        };
    }
}

/// <summary>A question for a person.</summary>
/// <param name="Question">The question.</param>
/// <param name="HasOthers">Whether another one can be asked instead.</param>
internal sealed record AskedQuestion(BankQuestion Question, bool HasOthers);
