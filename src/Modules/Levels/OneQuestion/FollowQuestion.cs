using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.OneQuestion;

/// <summary>How the wording of the answers to a question has moved where somebody takes part. Nothing is counted or judged: it only tells which words came and which went.</summary>
internal sealed class FollowQuestion(IEnumerable<IQuestionAnswers> answers)
{
    public async Task<IReadOnlyList<FollowedPlace>> RunAsync(Person reader, string question, CancellationToken ct)
    {
        List<FollowedPlace> places = [];
        foreach (var source in answers)
        {
            places.AddRange((await source.FollowAsync(reader, question, ct)).Select(place => new FollowedPlace(place.Title, Followed(place.Answers))));
        }

        // Where something has moved comes first; the rest stays as it was, the newest first.
        return [.. places.OrderByDescending(place => place.Answers.Count > 1)];
    }

    private static List<FollowedAnswer> Followed(IReadOnlyList<PlacedAnswer> answers)
    {
        List<FollowedAnswer> followed = [];
        IReadOnlyDictionary<string, string>? before = null;
        foreach (var answer in answers)
        {
            var now = TellingWords.In(answer.Text);
            followed.Add(new FollowedAnswer(answer, before is null ? [] : Only(now, before), before is null ? [] : Only(before, now)));
            before = now;
        }

        return followed;
    }

    private static List<string> Only(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        [.. one.Where(word => !other.ContainsKey(word.Key)).Select(word => word.Value).Take(FollowedAnswer.MostWords)];
}

/// <summary>The answers in a cycle or in an organisation's meetings, the oldest first.</summary>
internal sealed record FollowedPlace(string Title, IReadOnlyList<FollowedAnswer> Answers);

/// <summary>An answer beside the one before it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Came">Words that the one before didn't have.</param>
/// <param name="Went">Words that only the one before had.</param>
internal sealed record FollowedAnswer(PlacedAnswer Answer, IReadOnlyList<string> Came, IReadOnlyList<string> Went)
{
    /// <summary>More words than this tell no more.</summary>
    public const int MostWords = 12;

    /// <summary>More of a text than this is read where it stands.</summary>
    public const int LongestShown = 700;
}
