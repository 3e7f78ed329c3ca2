using System.Numerics;
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
    private readonly Dictionary<string, List<Answering>> _read = new(ReferenceEqualityComparer.Instance);

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

    /// <summary>The words of the text that were asked for, in order. A text that is looked at more than once is read once.</summary>
    public IReadOnlyList<Answering> In(string text) => _read.TryGetValue(text, out var found) ? found : _read[text] = Read(text);

    /// <summary>How many of the terms the words answer to.</summary>
    public static int TermsOf(IEnumerable<Answering> words)
    {
        var terms = 0u;
        foreach (var word in words)
        {
            terms |= 1u << word.Term;
        }

        return BitOperations.PopCount(terms);
    }

    /// <summary>The term that a word answers to, or -1.</summary>
    public int TermOf(ReadOnlySpan<char> form)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(form, out var term))
        {
            return _vocabulary.Has(form) ? -1 : known[form] = Find(form.ToString());
        }

        return term;
    }

    /// <summary>A stretch of a text, cut where marks begin and end.</summary>
    public IEnumerable<Piece> Mark(string text)
    {
        var at = 0;
        foreach (var word in Read(text))
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

    private List<Answering> Read(string text)
    {
        List<Answering> found = [];
        Span<char> room = stackalloc char[64];
        for (var (at, place) = (0, 0); Word.Next(text, room, ref at, out var start, out var form); place++)
        {
            if (TermOf(form) is >= 0 and var term)
            {
                found.Add(new Answering(start, at - start, place, term));
            }
        }

        return found;
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

/// <summary>A word of a text that was asked for.</summary>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Length">How many characters of the text it takes.</param>
/// <param name="Place">Which word of the text it is, from 0.</param>
/// <param name="Term">The number of the term that it answers to.</param>
internal readonly record struct Answering(int Start, int Length, int Place, int Term);
