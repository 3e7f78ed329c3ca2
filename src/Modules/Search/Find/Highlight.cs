using NaraVard.Kernel.Language;
using NaraVard.Search.Query;
using NaraVard.Search.Words;

namespace NaraVard.Search.Find;

/// <summary>Knows what was asked for when it sees it in a text: in any inflection, inside compounds, and in other words.</summary>
internal sealed class Highlight
{
    private readonly Vocabulary _vocabulary;
    private readonly List<TermWords> _terms;
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public Highlight(IReadOnlyList<ReadTerm> terms, IEnumerable<Run> runs, Synonyms synonyms, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _terms = [.. terms.Select(term => TermWords.Of(term, synonyms, vocabulary))];
        foreach (var run in runs)
        {
            _terms[run.First].Other.UnionWith(TermWords.OtherThan(run.Stems, synonyms));
        }

        KnowAll();
    }

    public int Terms => _terms.Count;

    /// <summary>The words of the text that were asked for, each with the number of the term it answers to.</summary>
    public IEnumerable<(Word Word, int Term)> In(string text) =>
        Word.In(text).Select(word => (word, TermOf(word.Form))).Where(found => found.Item2 >= 0);

    /// <summary>The term that a word answers to, or -1.</summary>
    public int TermOf(string form)
    {
        if (!_known.TryGetValue(form, out var term))
        {
            _known[form] = term = _vocabulary.Has(form) ? -1 : Find(form);
        }

        return term;
    }

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

    // A question has some hundred words that answer to it, the texts have all words there are: so it is asked from that side.
    private void KnowAll()
    {
        Know(term => term.Forms);
        Know(term => term.Stems.SelectMany(_vocabulary.WithStem));
        Know(term => term.Beginnings.SelectMany(start => _vocabulary.WithBeginning(start)));
        Know(term => term.Stems.SelectMany(WithPart));
        Know(term => term.Other.SelectMany(stem => _vocabulary.WithStem(stem).Concat(WithPart(stem))));
    }

    private void Know(Func<TermWords, IEnumerable<string>> words)
    {
        for (var i = 0; i < _terms.Count; i++)
        {
            foreach (var form in words(_terms[i]))
            {
                _known.TryAdd(form, i);
            }
        }
    }

    private IEnumerable<string> WithPart(string stem) => _vocabulary.WithPart(stem, isHead: true).Concat(_vocabulary.WithPart(stem, isHead: false));

    // A word that no published text has.
    private int Find(string form)
    {
        var stem = Root.Of(form);
        var itself = _terms.FindIndex(term => term.Stems.Contains(stem) || term.Beginnings.Exists(start => form.StartsWith(start, StringComparison.Ordinal)));
        if (itself >= 0)
        {
            return itself;
        }

        var parts = _vocabulary.PartsOf(form).Select(Root.Of).ToList();
        var inside = _terms.FindIndex(term => parts.Exists(term.Stems.Contains));
        return inside >= 0 ? inside : _terms.FindIndex(term => term.Other.Contains(stem) || parts.Exists(term.Other.Contains));
    }

    private sealed record TermWords(HashSet<string> Forms, HashSet<string> Stems, HashSet<string> Other, List<string> Beginnings)
    {
        public static TermWords Of(ReadTerm term, Synonyms synonyms, Vocabulary vocabulary)
        {
            if (term.Term.IsPhrase || !term.Term.IsOneWord)
            {
                return new TermWords([.. term.Term.Words], [], [.. OtherThan(term.Term.Stems, synonyms)], []);
            }

            if (term.Term.IsBeginning)
            {
                return new TermWords([], [], [], [term.Term.Form]);
            }

            var forms = term.Readings.Select(reading => reading.Form).ToList();
            var parts = forms.SelectMany(vocabulary.PartsOf).Select(Root.Of);
            return new TermWords([.. forms], [.. forms.Select(Root.Of)], [.. parts, .. forms.SelectMany(form => OtherThan([Root.Of(form)], synonyms))], []);
        }

        // The words of a phrase say nothing one by one: "patient i korridoren" is not about every patient.
        public static IEnumerable<string> OtherThan(IEnumerable<string> stems, Synonyms synonyms) =>
            synonyms.Of(stems).SelectMany(group => group.Words.Concat(group.AlsoFinds)).Select(Synonyms.Telling).Where(words => words.Count == 1).Select(words => words[0]);
    }
}
