using NaraVard.People.Contracts;

namespace NaraVard.Levels.Contracts;

/// <summary>What has been answered to questions. Each module where answers are kept registers its own, and alone decides who may read which.</summary>
public interface IQuestionAnswers
{
    /// <summary>The answers to a question where the reader takes part, and their own, place by place.</summary>
    /// <param name="reader">Who reads; nothing that they may not read is there.</param>
    /// <param name="question">The id of the question.</param>
    /// <param name="ct">Stops the reading.</param>
    Task<IReadOnlyList<AnswersInPlace>> FollowAsync(Person reader, string question, CancellationToken ct);

    /// <summary>The shared answers to some questions that the reader may read, wherever they were given, the newest first. What lies in a drawer is not there, not even the reader's own.</summary>
    /// <param name="reader">Who reads; null without an account.</param>
    /// <param name="questions">The ids of the questions.</param>
    /// <param name="most">How many to read at most.</param>
    /// <param name="ct">Stops the reading.</param>
    Task<IReadOnlyList<LevelAnswer>> SharedAsync(Person? reader, IReadOnlyCollection<string> questions, int most, CancellationToken ct);
}

/// <summary>The answers to a question in a cycle, or in an organisation's meetings.</summary>
/// <param name="Title">What the place is called.</param>
/// <param name="Answers">The answers, the oldest first.</param>
public sealed record AnswersInPlace(string Title, IReadOnlyList<PlacedAnswer> Answers);

/// <summary>An answer where it was given.</summary>
/// <param name="Text">The answer.</param>
/// <param name="At">When.</param>
/// <param name="Note">By whom or in what, and who can read it, in words.</param>
/// <param name="Address">Where it stands.</param>
public sealed record PlacedAnswer(string Text, DateTimeOffset At, string Note, string Address);

/// <summary>A shared answer and the level where it was given.</summary>
/// <param name="Level">The level of the cycle or meeting.</param>
/// <param name="Group">The cycle or meeting: what counts as one, however much is written there.</param>
/// <param name="Source">What that is called.</param>
/// <param name="Text">The answer.</param>
/// <param name="At">When.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Themes">The keys of the themes it works with.</param>
public sealed record LevelAnswer(SystemLevel Level, Guid Group, string Source, string Text, DateTimeOffset At, string Address, IReadOnlyList<string> Themes);
