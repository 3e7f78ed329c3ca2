using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;

namespace NaraVard.Search.Query;

/// <summary>Words that editors have said mean the same, and words that lead on to wider ones.</summary>
internal sealed class Synonyms
{
    /// <summary>The longest phrase that is looked for, in words that tell something.</summary>
    public const int LongestPhrase = 4;

    private readonly Dictionary<string, List<SynonymGroup>> _groups = [];

    public Synonyms(IEnumerable<SynonymGroup> groups)
    {
        foreach (var group in groups)
        {
            foreach (var key in group.Words.Select(word => Key(Telling(word))).Where(key => key != "").Distinct())
            {
                if (!_groups.TryGetValue(key, out var known))
                {
                    _groups[key] = known = [];
                }

                known.Add(group);
            }
        }
    }

    public static Synonyms Of(LiveSnapshot content) => content.Derive(snapshot => new Synonyms(
    [
        .. snapshot.Items.SelectMany(item => item.Any.SearchWords.Groups),
        .. snapshot.Items.Where(item => item.Any.AlsoCalled.Count > 0).Select(item => new SynonymGroup([item.Any.Title, .. item.Any.AlsoCalled], [])),
        .. PlaceNames.Of(snapshot).All.Where(place => place.Aliases.Count > 0).Select(place => new SynonymGroup([.. place.Names], [])),
    ]));

    /// <summary>All words and phrases that something can be asked for by; by their stems, those of a phrase with blanks between.</summary>
    public IEnumerable<string> Keys => _groups.Keys;

    /// <summary>What else some words, in order and by their stems, can be called.</summary>
    public IReadOnlyList<SynonymGroup> Of(IEnumerable<string> stems) => _groups.GetValueOrDefault(Key(stems), []);

    /// <summary>The stems of the words that tell something; all when none does.</summary>
    public static IReadOnlyList<string> Telling(string phrase)
    {
        var words = Word.In(phrase).Select(word => word.Form).ToList();
        var telling = words.Where(word => !StopWords.Contains(word)).ToList();
        return [.. (telling.Count > 0 ? telling : words).Select(SwedishStemmer.Stem)];
    }

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems);
}
