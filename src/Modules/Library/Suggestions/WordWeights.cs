using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Suggestions;

/// <summary>
/// How much a word tells, from how few of the examples use it (inverse document frequency, Spärck Jones 1972), and texts as vectors of unit length by it.
/// A word said again counts less each time, as in BM25. A theme is a word of its own. Names of places and organisations tell nothing: what is
/// alike in two examples is not where they are.
/// </summary>
internal sealed class WordWeights
{
    private const double Saturation = 1;
    private const char ThemeMark = '#';

    // Whatever the size of the library, a word in so few examples is rare.
    private const int Few = 8;

    private readonly Dictionary<string, int> _examplesWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names;
    private readonly int _count;

    public WordWeights(IReadOnlyList<Live<GoodExample>> examples)
    {
        _count = examples.Count;
        var seenPlain = new HashSet<string>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            foreach (var (stem, said) in TextWords.Of(example).All)
            {
                _examplesWith[stem] = _examplesWith.GetValueOrDefault(stem) + 1;
                _written[stem] = _written.TryGetValue(stem, out var form) ? Said.Plainer(form, said.Form) : said.Form;
                _ = said.IsName || seenPlain.Add(stem);
            }

            foreach (var theme in example.Body.Themes)
            {
                _examplesWith[ThemeMark + theme] = _examplesWith.GetValueOrDefault(ThemeMark + theme) + 1;
            }
        }

        _names = [.. examples.SelectMany(example => example.Body.Places.Concat(example.Body.Organisations)).Distinct().SelectMany(name => Word.In(name.Normalize())).Select(word => word.Stem).Where(stem => !seenPlain.Contains(stem))];
    }

    /// <summary>In how many examples a term stands.</summary>
    public int ExamplesWith(string term) => _examplesWith.GetValueOrDefault(term);

    /// <summary>Whether a term is said by so few that it tells one example from another.</summary>
    /// <param name="term">The term.</param>
    /// <param name="share">One in how many may say it.</param>
    public bool IsRare(string term, int share) => ExamplesWith(term) <= Math.Max(Few, _count / share);

    /// <summary>A stem as a word to read.</summary>
    public string Written(string stem) => _written.GetValueOrDefault(stem, stem);

    /// <summary>The theme that a term stands for, or null when it is a word.</summary>
    public static string? ThemeOf(string term) => term[0] == ThemeMark ? term[1..] : null;

    /// <summary>A text as a vector of unit length.</summary>
    public Dictionary<string, double> Weigh(TextWords words, IEnumerable<string> themes)
    {
        var vector = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (stem, said) in words.All.Where(word => !_names.Contains(word.Key)))
        {
            vector[stem] = said.Weight / (said.Weight + Saturation) * Rarity(stem);
        }

        foreach (var theme in themes)
        {
            vector[ThemeMark + theme] = Rarity(ThemeMark + theme);
        }

        return Vectors.Unit(vector);
    }

    private double Rarity(string term) => Math.Log((_count + 1) / (ExamplesWith(term) + 0.5));
}

/// <summary>Sums of terms, each with how much it weighs.</summary>
internal static class Vectors
{
    public static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return length == 0 ? vector : vector.ToDictionary(term => term.Key, term => term.Value / length, StringComparer.Ordinal);
    }

    /// <summary>Adds another vector, so much of it.</summary>
    public static void Add(this Dictionary<string, double> to, Dictionary<string, double> other, double share)
    {
        foreach (var (term, weight) in other)
        {
            to[term] = to.GetValueOrDefault(term) + (weight * share);
        }
    }

    /// <summary>What each shared term adds to how alike two vectors are.</summary>
    public static IEnumerable<(string Term, double Share)> Shared(Dictionary<string, double> one, Dictionary<string, double> other) => one.Count <= other.Count
        ? one.Where(term => other.ContainsKey(term.Key)).Select(term => (term.Key, term.Value * other[term.Key]))
        : Shared(other, one);
}
