using NaraVard.Kernel.Content;

namespace NaraVard.Levels.Questions;

/// <summary>The eight levels as steps, with what each asks itself.</summary>
internal sealed class Staircase
{
    private Staircase(IReadOnlyList<Step> steps) => Steps = steps;

    public IReadOnlyList<Step> Steps { get; }

    public int Questions => Steps.Sum(step => step.Questions);

    public static Staircase Of(LiveSnapshot live)
    {
        var tables = live.All<QuestionTable>().Select(table => table.Body).ToLookup(table => table.Key);
        return new Staircase([.. SystemLevels.All.Select(level => StepOf(level, tables[level].FirstOrDefault()))]);
    }

    private static Step StepOf(SystemLevel level, QuestionTable? table) =>
        new(level, table?.Title ?? level.Name(), table?.Intro ?? "", (table?.LearningQuestions.Count ?? 0) + (table?.SupportQuestions.Count ?? 0));
}

/// <summary>A step of the staircase.</summary>
/// <param name="Level">The level.</param>
/// <param name="Name">What its table is called.</param>
/// <param name="Intro">What the level looks into.</param>
/// <param name="Questions">How many questions its table has; none when it isn't published.</param>
internal sealed record Step(SystemLevel Level, string Name, string Intro, int Questions)
{
    /// <summary>The first sentence of the intro.</summary>
    public string Opening => Intro.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? Intro[..(end + 1)] : Intro;
}

/// <summary>The staircase as a way to another level.</summary>
internal sealed record StaircaseView(Staircase Staircase, SystemLevel? Here = null);
