using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Asked;

/// <summary>
/// The cycles that use a question: those that began with it, and those where an answer to it is shared with the team at least. An answer in a drawer isn't counted,
/// not even as one of many: whoever saw the number before and after would know that a colleague had written.
/// </summary>
internal sealed class CycleQuestionUse(Store store) : IQuestionUse
{
    public QuestionPlace Place => QuestionPlace.Cycles;

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<string> questions, CancellationToken ct) =>
        await Uses().Where(use => questions.Contains(use.Question)).GroupBy(use => use.Question)
            .Select(same => new { same.Key, Cycles = same.Count() }).ToDictionaryAsync(use => use.Key, use => use.Cycles, ct);

    public async Task<IReadOnlySet<(Guid Cycle, string Question)>> TalkedAboutAsync(IReadOnlyCollection<TalkingTeam> teams, DateTimeOffset since, CancellationToken ct)
    {
        Guid[] cycles = [.. teams.Select(team => team.Cycle).Distinct()];
        var began = await store.Set<CycleQuestion>().Where(question => cycles.Contains(question.CycleId) && store.Set<LearningCycle>().Any(c => c.Id == question.CycleId && c.StartedAt >= since))
            .Select(question => new { question.CycleId, question.QuestionId }).ToListAsync(ct);
        var shared = await store.Set<CycleEntry>().Where(entry => cycles.Contains(entry.CycleId) && entry.QuestionId != null && entry.Sharing != Sharing.Own && entry.WrittenAt >= since)
            .Select(entry => new { entry.CycleId, QuestionId = entry.QuestionId! }).Distinct().ToListAsync(ct);
        return began.Concat(shared).Select(use => (use.CycleId, use.QuestionId)).ToHashSet();
    }

    public Task<bool> HasAnyAsync(string question, CancellationToken ct) => Uses().AnyAsync(use => use.Question == question, ct);

    // A union has each pair once: a cycle is one however many times it answers.
    private IQueryable<Use> Uses() =>
        store.Set<CycleQuestion>().Select(began => new Use { Cycle = began.CycleId, Question = began.QuestionId })
            .Union(store.Set<CycleEntry>().Where(entry => entry.QuestionId != null && entry.Sharing != Sharing.Own).Select(entry => new Use { Cycle = entry.CycleId, Question = entry.QuestionId! }));

    private sealed record Use
    {
        public Guid Cycle { get; init; }

        public string Question { get; init; } = "";
    }
}
