using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Words;

namespace NaraVard.Search.Similar;

/// <summary>A root that tells what an item is about.</summary>
/// <param name="Name">The word to show for it, as the item writes it.</param>
/// <param name="Weight">How much it tells, from 0 to 1, where 1 is the one that tells most.</param>
/// <param name="Where">The documents that have it, by itself or in a compound.</param>
internal sealed record TellingWord(string Name, double Weight, Postings Where);

/// <summary>The words that tell most of what an item is about: often there, in its title above all, and seldom elsewhere (tf·idf). Where it happened is not what it is about.</summary>
internal sealed class TellingWords(IndexState state, Expansion expansion)
{
    private const int Most = 25;

    // What more than a fifth of all have tells nothing of one, and what nobody else has is nothing to be like by.
    private const double CommonestShare = 0.2;
    private const int Fewest = 2;

    // Said once in passing it is not what the item is about.
    private const double LeastOften = 2;

    private const double InTitle = 4;
    private const double InLead = 2;
    private const double InText = 1;

    // A part of a compound beside the compound itself.
    private const double AsPart = 0.4;

    public IReadOnlyList<TellingWord> Of(LiveItem item)
    {
        Dictionary<string, Said> roots = [];
        foreach (var (text, weight) in Texts(ItemText.AllOf(item)[0]))
        {
            foreach (var word in Word.In(text).Where(word => IsTelling(word.Form)))
            {
                Add(Root.Of(word.Form), weight, Written(text, word));
                foreach (var part in state.Vocabulary.PartsOf(word.Form).Where(IsTelling))
                {
                    Add(Root.Of(part), weight * AsPart, part);
                }
            }
        }

        foreach (var place in item.Any.Facets.Places.SelectMany(Word.In))
        {
            roots.Remove(Root.Of(place.Form));
        }

        return Best(roots);

        void Add(string root, double weight, string written) => (roots.TryGetValue(root, out var said) ? said : roots[root] = new Said()).Add(weight, written);

        // The capital that begins a sentence is not the word's.
        static string Written(string text, Word word) => text[..word.Start].TrimEnd() is "" or [.., '.' or '?' or '!' or ':' or '\n' or '”'] ? word.Form : text.Substring(word.Start, word.Length);
    }

    private IReadOnlyList<TellingWord> Best(Dictionary<string, Said> roots)
    {
        var most = Math.Max(Fewest, state.Documents.Count * CommonestShare);
        var found = roots.Where(root => root.Value.Often >= LeastOften).Select(root => (root.Key, Said: root.Value, Where: expansion.Anywhere(root.Key)))
            .Where(root => root.Where.Count >= Fewest && root.Where.Count <= most)
            .Select(root => (root.Key, root.Said, root.Where, Weight: Math.Log(1 + root.Said.Often) * Math.Log((double)state.Documents.Count / root.Where.Count)))
            .OrderByDescending(root => root.Weight).ThenBy(root => root.Key, StringComparer.Ordinal).Take(Most).ToList();
        return [.. found.Select(root => new TellingWord(root.Said.Name, root.Weight / found[0].Weight, root.Where))];
    }

    private static IEnumerable<(string Text, double Weight)> Texts(ItemText text) =>
        [(text.Title, InTitle), (text.Lead, InLead), (text.Names, InText), .. text.Passages.SelectMany(passage => new[] { (passage.Heading, InText), (passage.Text, InText) })];

    private static bool IsTelling(string form) => new Word(form, 0, form.Length).IsTelling && !form.Any(char.IsDigit);

    // How much a root is said, and the ways it is written.
    private sealed class Said
    {
        private readonly Dictionary<string, int> _written = [];

        public double Often { get; private set; }

        public string Name => _written.OrderByDescending(written => written.Value).ThenBy(written => written.Key.Length).ThenBy(written => written.Key, StringComparer.Ordinal).First().Key;

        public void Add(double weight, string written)
        {
            Often += weight;
            _written[written] = _written.GetValueOrDefault(written) + 1;
        }
    }
}
