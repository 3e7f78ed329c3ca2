using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Questions;

namespace NaraVard.Levels.Differences;

/// <summary>
/// The questions of other levels' tables that ask the same as one: at each level the one whose words are most like it, when they are like enough. Words that few questions
/// have weigh more (inverse document frequency; Spärck Jones, "A statistical interpretation of term specificity and its application in retrieval", J. Documentation 28(1), 1972),
/// and the likeness is the cosine of the two. One word in common is a coincidence; the same four first words are not. The words in common are told, so that whoever reads can judge.
/// </summary>
internal sealed class Sisters
{
    // Tried on the eight published tables: below this the questions share a word but not the matter.
    private const double Fewest = 0.25;

    private const int FewestWords = 2;
    private const int Opening = 4;

    private readonly IReadOnlyList<(BankQuestion Question, IReadOnlyDictionary<string, string> Words)> _all;
    private readonly Dictionary<string, double> _weights;

    private Sisters(IReadOnlyList<BankQuestion> questions)
    {
        _all = [.. questions.Select(question => (question, TellingWords.In(question.Text)))];
        _weights = _all.SelectMany(one => one.Words.Keys).CountBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(stem => stem.Key, stem => Math.Log((1.0 + _all.Count) / stem.Value), StringComparer.Ordinal);
    }

    public static Sisters Of(LiveSnapshot live) => new([.. live.Derive(QuestionIndex.Of).ById.Values]);

    /// <summary>At most one at each other level, in the order of the levels.</summary>
    public IReadOnlyList<Sister> To(BankQuestion question)
    {
        var (words, opening) = (TellingWords.In(question.Text), OpeningOf(question));
        return
        [
            .. from other in _all
               where other.Question.Level != question.Level
               let likeness = Likeness(words, other.Words)
               where words.Keys.Count(other.Words.ContainsKey) >= FewestWords && (likeness >= Fewest || OpeningOf(other.Question) == opening)
               group (other.Question, other.Words, likeness) by other.Question.Level into level
               let nearest = level.OrderByDescending(one => one.likeness).ThenBy(one => one.Question.Id, StringComparer.Ordinal).First()
               orderby level.Key
               select new Sister(nearest.Question, [.. words.Where(word => nearest.Words.ContainsKey(word.Key)).Select(word => word.Value)]),
        ];
    }

    private static string OpeningOf(BankQuestion question) => string.Join(' ', Word.In(question.Text.Normalize()).Take(Opening).Select(word => word.Form));

    private double Likeness(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other)
    {
        var lengths = Length(one) * Length(other);
        return lengths == 0 ? 0 : one.Keys.Where(other.ContainsKey).Sum(Square) / lengths;
    }

    private double Length(IReadOnlyDictionary<string, string> words) => Math.Sqrt(words.Keys.Sum(Square));

    // A word that no table has weighs as one that a single question has.
    private double Square(string stem) => _weights.TryGetValue(stem, out var weight) ? weight * weight : Math.Pow(Math.Log(1.0 + _all.Count), 2);
}

/// <summary>A question of another level that asks the same.</summary>
/// <param name="Question">The question.</param>
/// <param name="Shared">The words that both have.</param>
internal sealed record Sister(BankQuestion Question, IReadOnlyList<string> Shared);
