using System.Runtime.CompilerServices;
using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;

namespace NaraVard.Library.Suggestions;

/// <summary>
/// What each pattern is like: its own words, and the middle of the examples that speak for or against it (Rocchio's centroid). A text is near a pattern by the
/// cosine between them, which is a sum over shared words; so what a suggestion rests on can be shown word by word. The same texts always give the same
/// answer. How good it is stands in docs/decisions/0030 and is measured by <c>./bench forslag</c>.
/// </summary>
internal sealed class PatternProfiles
{
    private const int MostWords = 8;

    // A word that one in four examples use weighs little and explains nothing.
    private const int ShownToOneIn = 4;

    private readonly IReadOnlyList<(Live<Pattern> Pattern, Dictionary<string, double> Profile)> _all;
    private readonly WordWeights _weights;

    // Worked out once for each example, and gone with the state of the content that it is for.
    private readonly ConditionalWeakTable<LiveItem, IReadOnlyList<NearPattern>> _nearEnough = [];

    public PatternProfiles(IReadOnlyList<Live<Pattern>> patterns, IReadOnlyList<Live<GoodExample>> examples)
    {
        _weights = new WordWeights(examples);
        var speaking = patterns.SelectMany(pattern => ExamplesOf(pattern.Body)).ToHashSet();
        var vectors = examples.Where(example => speaking.Contains(example.Slug)).ToDictionary(example => example.Slug, Weigh);
        _all = [.. patterns.Select(pattern => (pattern, ProfileOf(pattern, vectors)))];
    }

    public static PatternProfiles Of(LiveSnapshot content) =>
        content.Derive(snapshot => new PatternProfiles(snapshot.All<Pattern>(), snapshot.All<GoodExample>()));

    /// <summary>The addresses of the examples that speak for or against a pattern.</summary>
    public static IEnumerable<string> ExamplesOf(Pattern pattern) => pattern.EvidenceFor.Concat(pattern.EvidenceAgainst).Select(evidence => evidence.Example).Distinct();

    /// <summary>All patterns, the nearest first.</summary>
    public IReadOnlyList<NearPattern> To(Live<GoodExample> example) => To(Weigh(example));

    /// <inheritdoc cref="To(Live{GoodExample})"/>
    public IReadOnlyList<NearPattern> To(string text, IEnumerable<string> themes) => To(_weights.Weigh(TextWords.Of(text), themes));

    /// <summary>Those that are near enough to be worth reading.</summary>
    public IReadOnlyList<NearPattern> NearEnough(Live<GoodExample> example) =>
        _nearEnough.GetValue(example, _ => [.. To(example).TakeWhile(near => near.Nearness >= SuggestPatterns.LeastNearness)]);

    private IReadOnlyList<NearPattern> To(Dictionary<string, double> vector) =>
        [.. _all.Select(one => Near(one.Pattern, Vectors.Shared(vector, one.Profile))).OrderByDescending(near => near.Nearness).ThenBy(near => near.Pattern.Slug, StringComparer.Ordinal)];

    private NearPattern Near(Live<Pattern> pattern, IEnumerable<(string Term, double Share)> shared)
    {
        var terms = shared.OrderByDescending(term => term.Share).ThenBy(term => term.Term, StringComparer.Ordinal).ToList();
        return new NearPattern(
            pattern, terms.Sum(term => term.Share),
            ToRead(terms.Where(term => WordWeights.ThemeOf(term.Term) is null && _weights.IsRare(term.Term, ShownToOneIn)).Select(term => _weights.Written(term.Term))),
            [.. terms.Select(term => WordWeights.ThemeOf(term.Term)).OfType<string>()]);
    }

    // A stem now and then leaves two forms of a word apart (arena, arenan); one of them is enough to read.
    private static List<string> ToRead(IEnumerable<string> words)
    {
        List<string> shown = [];
        foreach (var word in words.TakeWhile(_ => shown.Count < MostWords))
        {
            if (!shown.Exists(other => word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal)))
            {
                shown.Add(word);
            }
        }

        return shown;
    }

    private Dictionary<string, double> Weigh(Live<GoodExample> example) => _weights.Weigh(TextWords.Of(example), example.Body.Themes);

    private Dictionary<string, double> ProfileOf(Live<Pattern> pattern, Dictionary<string, Dictionary<string, double>> vectors)
    {
        var profile = _weights.Weigh(TextWords.Of(pattern), pattern.Body.Themes);
        var examples = ExamplesOf(pattern.Body).Select(vectors.GetValueOrDefault).OfType<Dictionary<string, double>>().ToList();
        examples.ForEach(example => profile.Add(example, 1.0 / examples.Count));
        return profile;
    }
}

/// <summary>How near a text is to a pattern, and by what.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Nearness">From 0 (nothing in common) to 2 (the same as its words and as its examples).</param>
/// <param name="Words">The shared words, those that tell most first.</param>
/// <param name="Themes">The keys of the shared themes.</param>
internal sealed record NearPattern(Live<Pattern> Pattern, double Nearness, IReadOnlyList<string> Words, IReadOnlyList<string> Themes)
{
    /// <summary>What the nearness rests on, in a sentence.</summary>
    /// <param name="titles">The titles of the shared themes.</param>
    public string Told(IEnumerable<string> titles) => SuggestedPattern.Tell(Words, [.. titles]);
}
