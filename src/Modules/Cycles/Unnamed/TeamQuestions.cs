using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Unnamed;

/// <summary>A question without the answers to it.</summary>
internal sealed record AskedQuestion
{
    public required Guid Id { get; init; }

    public required string Text { get; init; }

    public required Guid AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required bool IsOpen { get; init; }

    public required int Enough { get; init; }

    /// <summary>Whether the one who asked still takes part; otherwise any of the team may close it.</summary>
    public required bool IsAskerHere { get; init; }

    public bool MayClose(Guid person) => IsOpen && (AskedBy == person || !IsAskerHere);
}

internal static class TeamQuestions
{
    /// <summary>The questions of a cycle. That somebody may see the cycle is for the caller to know.</summary>
    public static IQueryable<AskedQuestion> QuestionsOf(this Store store, Guid cycle) =>
        from question in store.Set<TeamQuestion>()
        where question.CycleId == cycle
        join answers in store.Set<AnonymousAnswers>() on question.Id equals answers.QuestionId
        select new AskedQuestion
        {
            Id = question.Id,
            Text = question.Text,
            AskedBy = question.AskedBy,
            AskedAt = question.AskedAt,
            IsOpen = answers.IsOpen,
            Enough = answers.Enough,
            IsAskerHere = store.Set<CycleMember>().Any(m => m.CycleId == cycle && m.AccountId == question.AskedBy && m.Role == CycleRole.Member),
        };
}
