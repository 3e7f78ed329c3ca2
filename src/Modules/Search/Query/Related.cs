using NaraVard.Kernel.Language;
using NaraVard.Search.Index;

namespace NaraVard.Search.Query;

/// <summary>
/// Words that the library itself uses together with a word: learned from its texts, by how much more often a word stands in the texts that have the other than in all texts
/// (the term's part of the Kullback–Leibler divergence; Carpineto, de Mori, Romano and Bigi, An Information-Theoretic Approach to Automatic Query Expansion, 2001).
/// </summary>
internal sealed class Related(IndexState index)
{
    private const int TextsRead = 30;
    private const int FewestTexts = 4;
    private const int LooksAt = 40;
    private const int Most = 4;
    private const double LeastShare = 0.3;
    private const double LeastTimes = 4;
    private const int ShortestRoot = 4;

    /// <summary>The words that stand nearest to a word, the nearest first; none for a word that too few texts have to say.</summary>
    public IReadOnlyList<RelatedWord> To(string root) => index.Learned(root, () => Learn(root));

    private IReadOnlyList<RelatedWord> Learn(string root)
    {
        var has = index.Of($"={root}", () => index.Vocabulary.WithStem(root).Select(form => (form, 1f)));
        var texts = has.Documents.Zip(has.Weights).Where(document => index.Gone?[document.First] != true).OrderByDescending(document => document.Second).ThenBy(document => document.First).Take(TextsRead).ToList();
        if (texts.Count < FewestTexts)
        {
            return [];
        }

        Dictionary<string, (int Texts, string Form)> together = [];
        foreach (var form in texts.SelectMany(text => FormsIn(text.First).DistinctBy(form => index.Vocabulary.RootOf(form))))
        {
            var other = index.Vocabulary.RootOf(form);
            var known = together.GetValueOrDefault(other, (0, form));
            together[other] = (known.Item1 + 1, index.Vocabulary.DocumentsOf(form) > index.Vocabulary.DocumentsOf(known.Item2) ? form : known.Item2);
        }

        return
        [
            .. together.Where(word => word.Value.Texts >= texts.Count * LeastShare && word.Value.Texts >= FewestTexts && IsOther(word.Key, root))
                .OrderByDescending(word => word.Value.Texts).ThenBy(word => word.Key, StringComparer.Ordinal).Take(LooksAt)
                .Select(word => Weigh(word.Key, word.Value.Form, (double)word.Value.Texts / texts.Count)).Where(word => word.Times >= LeastTimes)
                .OrderByDescending(word => word.Share * Math.Log(word.Times)).ThenBy(word => word.Root, StringComparer.Ordinal).Take(Most),
        ];
    }

    private RelatedWord Weigh(string root, string form, double share)
    {
        var everywhere = index.Of($"={root}", () => index.Vocabulary.WithStem(root).Select(other => (other, 1f))).Count;
        return new RelatedWord(root, form, share, share * index.Documents.Count / Math.Max(1, everywhere));
    }

    private IEnumerable<string> FormsIn(int document) =>
        ItemText.Of(index.Documents[document].Item, index.Documents[document].Entry).Words().SelectMany(words => words).Distinct().Where(form => form.All(char.IsLetter) && !StopWords.Contains(form));

    // A compound with the word is found by the word already.
    private static bool IsOther(string root, string of) =>
        root.Length >= ShortestRoot && !root.Contains(of, StringComparison.Ordinal) && !of.Contains(root, StringComparison.Ordinal);
}

/// <summary>A word that stands near another.</summary>
/// <param name="Root">Its root.</param>
/// <param name="Form">The form that most texts have.</param>
/// <param name="Share">In how large a part of the texts that have the other it stands, 0–1.</param>
/// <param name="Times">How many times more often than in all texts.</param>
internal sealed record RelatedWord(string Root, string Form, double Share, double Times);
