namespace NaraVard.Levels.Contracts;

/// <summary>How questions are used somewhere, never by whom. Each module where they are used registers its own.</summary>
public interface IQuestionUse
{
    /// <summary>What they are used in.</summary>
    QuestionPlace Place { get; }

    /// <summary>
    /// In how many, by question; a question that isn't used is missing. The numbers are of teams and meetings, and whoever shows them lets <c>SmallGroups</c> decide.
    /// What lies in private drawers is never counted: a number that moved when somebody wrote there would tell of it.
    /// </summary>
    /// <param name="questions">The ids of the questions.</param>
    /// <param name="ct">Stops the counting.</param>
    Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<string> questions, CancellationToken ct);

    /// <summary>
    /// What some teams have talked about since an instant, as pairs of cycle and question: what a cycle began with or has answered together, and what was on the
    /// agenda when its organisation met. Drawers don't count.
    /// </summary>
    Task<IReadOnlySet<(Guid Cycle, string Question)>> TalkedAboutAsync(IReadOnlyCollection<TalkingTeam> teams, DateTimeOffset since, CancellationToken ct);

    /// <summary>Whether a question is used at all, or is about to be, so that its words must stand. Drawers don't count here either.</summary>
    Task<bool> HasAnyAsync(string question, CancellationToken ct);
}

/// <summary>A team, by its cycle and the organisation that the cycle was started in.</summary>
public sealed record TalkingTeam(Guid Cycle, string Organisation);

/// <summary>What questions are used in.</summary>
public enum QuestionPlace
{
    /// <summary>Learning cycles that began with the question, or where an answer to it is shared with the team.</summary>
    Cycles,

    /// <summary>Leadership meetings that have been held with the question on the agenda.</summary>
    Meetings,
}

internal static class QuestionUses
{
    /// <summary>Whether a question is used anywhere.</summary>
    public static async Task<bool> HasAnyAsync(this IEnumerable<IQuestionUse> uses, string question, CancellationToken ct)
    {
        foreach (var use in uses)
        {
            if (await use.HasAnyAsync(question, ct))
            {
                return true;
            }
        }

        return false;
    }
}
