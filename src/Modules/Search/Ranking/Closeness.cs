using NaraVard.Kernel.Language;
using NaraVard.Search.Find;
using NaraVard.Search.Index;

namespace NaraVard.Search.Ranking;

/// <summary>Raises the best documents in which the words stand as they were asked for: side by side, or all in the title.</summary>
internal sealed class Closeness(Highlight highlight, SearchWeights weights)
{
    // Words between which at most one other stands are side by side.
    private const int SideBySide = 2;

    /// <summary>The score of a document once its text has been looked at.</summary>
    public double Raise(double score, ItemText text)
    {
        var pairs = Math.Max(1, highlight.Terms - 1);
        var together = highlight.Terms < 2 ? 0 : new[] { text.Title, text.Lead }.Concat(text.Passages.Select(passage => passage.Text)).Max(Pairs);
        var inTitle = Word.In(text.Title).Select(word => highlight.TermOf(word.Form)).Where(term => term >= 0).Distinct().Count() == highlight.Terms;
        return score * (1 + (weights.Together * Math.Min(1, (double)together / pairs)) + (inTitle ? weights.AllInTitle : 0));
    }

    // How many terms stand right after the one that they stood after in the question.
    private int Pairs(string text)
    {
        HashSet<int> found = [];
        var (last, at) = (-1, int.MinValue / 2);
        foreach (var (word, place) in Word.In(text).Select((word, place) => (word, place)))
        {
            var term = highlight.TermOf(word.Form);
            if (term < 0)
            {
                continue;
            }

            if (Math.Abs(term - last) == 1 && place - at <= SideBySide)
            {
                found.Add(Math.Max(term, last));
            }

            (last, at) = (term, place);
        }

        return found.Count;
    }
}
