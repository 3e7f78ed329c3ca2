using NaraVard.Kernel.Language;
using NaraVard.Search.Query;

namespace NaraVard.Search.Find;

/// <summary>Knows the words that were asked for when it sees them in a text, in any inflection.</summary>
internal sealed class Highlight(IEnumerable<Meaning> meanings)
{
    private readonly List<(HashSet<string> Forms, HashSet<string> Stems, HashSet<string> Folded)> _terms =
        [.. meanings.Select(meaning => (WordsOf(meaning.Forms), WordsOf(meaning.Stems), WordsOf(meaning.Folded)))];

    /// <summary>The words of the text that were asked for, each with the number of the term it answers to.</summary>
    public IEnumerable<(Word Word, int Term)> In(string text) =>
        Word.In(text).Select(word => (word, TermOf(word))).Where(found => found.Item2 >= 0);

    /// <summary>A stretch of a text, cut where marks begin and end.</summary>
    public IEnumerable<Piece> Mark(string text)
    {
        var at = 0;
        foreach (var (word, _) in In(text))
        {
            if (word.Start > at)
            {
                yield return new Piece(text[at..word.Start], IsMarked: false);
            }

            at = word.Start + word.Length;
            yield return new Piece(text[word.Start..at], IsMarked: true);
        }

        if (at < text.Length)
        {
            yield return new Piece(text[at..], IsMarked: false);
        }
    }

    private int TermOf(Word word)
    {
        var stem = word.Stem;
        var folded = Word.Fold(stem);
        return _terms.FindIndex(term => term.Forms.Contains(word.Form) || term.Stems.Contains(stem) || (folded != stem && term.Folded.Contains(folded)));
    }

    private static HashSet<string> WordsOf(IEnumerable<string> texts) => [.. texts.SelectMany(text => text.Split(' '))];
}
