using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;
using NaraVard.Search.Contracts;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;
using NaraVard.Search.Words;

namespace NaraVard.Search.OwnTexts;

/// <summary>Some texts by their words, for one question. It lives in memory and is gone with the request.</summary>
internal sealed class TextIndex : IWordPlaces
{
    // Stands between the title and the text, so that no phrase runs from one into the other.
    private const string Gap = "";

    private readonly string[][] _words;
    private readonly Dictionary<string, Postings> _places = [];

    /// <param name="texts">The texts.</param>
    /// <param name="known">The public words: what compounds are made of, also when a text has them nowhere by themselves.</param>
    /// <param name="weights">What counts how much.</param>
    public TextIndex(IReadOnlyList<SearchedText> texts, KnownWords known, SearchWeights weights)
    {
        _words = [.. texts.Select(text => (string[])[.. In(text.Title), Gap, .. In(text.Text)])];
        Dictionary<string, Postings.Builder> places = [];
        var (title, body) = (Lengths(inTitle: true), Lengths(inTitle: false));
        for (var text = 0; text < _words.Length; text++)
        {
            var words = _words[text];
            var gap = Array.IndexOf(words, Gap);
            var (inTitle, inText) = (Counts(weights.Of(Field.Title), gap, title), Counts(weights.Of(Field.Body), words.Length - gap - 1, body));
            for (var i = 0; i < words.Length; i++)
            {
                if (i != gap)
                {
                    Put(places, words[i], text, i < gap ? inTitle : inText);
                }
            }
        }

        _places = places.ToDictionary(word => word.Key, word => word.Value.Build());
        Vocabulary = new Vocabulary(_places.Select(word => (word.Key, word.Value.Count)), Math.Max(texts.Count, known.Documents), known.Taught.Parts, known.Taught.Whole, known.Vocabulary);
    }

    public Vocabulary Vocabulary { get; }

    public Postings Of(string form) => _places.GetValueOrDefault(form, Postings.None);

    public Postings Of(string name, Func<IEnumerable<(string Form, float Weight)>> forms) =>
        Kept(name, () => Postings.Sum([.. forms().Select(form => (Of(form.Form), form.Weight))]));

    public Postings Kept(string name, Func<Postings> make)
    {
        // No word has a sign in it, so a name is no word.
        if (!_places.TryGetValue(name, out var postings))
        {
            _places[name] = postings = make();
        }

        return postings;
    }

    public Postings OfPhrase(IReadOnlyList<string> forms)
    {
        int[] found = [.. Postings.InAll([.. forms.Select(Of)]).Documents.Where(text => Enumerable.Range(0, _words[text].Length).Any(i => _words[text].AsSpan(i).StartsWith([.. forms])))];
        return new Postings(found, [.. found.Select(_ => 1f)]);
    }

    private static IEnumerable<string> In(string text) => Word.In(Composed.Of(text)).Select(word => word.Form);

    private static void Put(Dictionary<string, Postings.Builder> places, string form, int text, float weight)
    {
        if (!places.TryGetValue(form, out var builder))
        {
            places[form] = builder = new Postings.Builder();
        }

        builder.Add(text, weight);
    }

    private double Lengths(bool inTitle) =>
        _words.Select(words => Array.IndexOf(words, Gap) is var gap && inTitle ? gap : words.Length - gap - 1).DefaultIfEmpty().Average();

    // As in the public index: the field's weight, and less in a text that is longer than usual.
    private static float Counts((double Weight, double Length) field, int length, double usual) =>
        (float)(field.Weight / (1 - field.Length + (field.Length * length / Math.Max(1, usual))));
}
