using System.Numerics;
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
        var together = highlight.Terms < 2 ? 0 : text.Passages.Select(passage => passage.Text).Append(text.Title).Append(text.Lead).Max(Pairs);
        var inTitle = Highlight.TermsOf(highlight.In(text.Title)) == highlight.Terms;
        return score * (1 + (weights.Together * Math.Min(1, (double)together / pairs)) + (inTitle ? weights.AllInTitle : 0));
    }

    // How many terms stand right after the one that they stood after in the question.
    private int Pairs(string text)
    {
        var found = 0u;
        var (last, at) = (-1, int.MinValue / 2);
        foreach (var (_, _, place, term) in highlight.In(text))
        {
            if (Math.Abs(term - last) == 1 && place - at <= SideBySide)
            {
                found |= 1u << Math.Max(term, last);
            }

            (last, at) = (term, place);
        }

        return BitOperations.PopCount(found);
    }
}
