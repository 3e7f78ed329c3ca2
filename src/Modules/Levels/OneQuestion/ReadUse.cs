using NaraVard.Kernel.Content;
using NaraVard.Kernel.Statistics;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.OneQuestion;

/// <summary>How questions are used, in numbers from five up. Each number stands alone: no total is shown that a small one could be worked out from.</summary>
internal sealed class ReadUse(LiveContent content, IEnumerable<IQuestionUse> uses)
{
    /// <summary>One look-up for each place, however many questions.</summary>
    public async Task<IReadOnlyDictionary<string, QuestionUseView>> RunAsync(IReadOnlyCollection<string> questions, CancellationToken ct)
    {
        var counted = new Dictionary<QuestionPlace, IReadOnlyDictionary<string, int>>();
        foreach (var use in uses)
        {
            counted[use.Place] = await content.BesideAsync(() => use.CountAsync(questions, ct), new Dictionary<string, int>());
        }

        int? Shown(QuestionPlace place, string question) => SmallGroups.Alone(counted.GetValueOrDefault(place)?.GetValueOrDefault(question) ?? 0);
        return questions.Distinct().ToDictionary(question => question, question => new QuestionUseView(Shown(QuestionPlace.Cycles, question), Shown(QuestionPlace.Meetings, question)));
    }
}

/// <summary>How a question is used; null where the number is too small to show.</summary>
internal sealed record QuestionUseView(int? Cycles, int? Meetings)
{
    public static QuestionUseView None { get; } = new(null, null);

    /// <summary>The same as a Swedish sentence, or null when there is nothing to show.</summary>
    public string? Words => (Cycles, Meetings) switch
    {
        ({ } cycles, { } meetings) => $"Används i {cycles} lärandecykler och {meetings} möten.",
        ({ } cycles, null) => $"Används i {cycles} lärandecykler.",
        (null, { } meetings) => $"Används i {meetings} möten.",
        _ => null,
    };
}
