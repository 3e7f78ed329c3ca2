using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Words;

namespace NaraVard.Search.Query;

/// <summary>Words that editors have said mean the same, and words that lead on to wider ones.</summary>
internal sealed class Synonyms
{
    /// <summary>The longest phrase that is looked for, in words.</summary>
    public const int LongestPhrase = 5;

    private readonly Dictionary<string, List<SynonymGroup>> _groups = [];
    private readonly ILookup<string, string> _byFold;

    public Synonyms(IEnumerable<SynonymGroup> groups)
    {
        foreach (var group in groups)
        {
            foreach (var key in group.Words.SelectMany(Keys).Distinct())
            {
                if (!_groups.TryGetValue(key, out var known))
                {
                    _groups[key] = known = [];
                }

                known.Add(group);
            }
        }

        _byFold = _groups.Keys.ToLookup(Word.Fold);
    }

    public static Synonyms Of(LiveSnapshot content) => content.Derive(snapshot => new Synonyms(
    [
        .. snapshot.Items.SelectMany(item => item.Any.SearchWords.Groups),
        .. snapshot.Items.Where(item => item.Any.AlsoCalled.Count > 0).Select(item => new SynonymGroup([item.Any.Title, .. item.Any.AlsoCalled], [])),
        .. PlaceNames.Of(snapshot).All.Where(place => place.Aliases.Count > 0).Select(place => new SynonymGroup([.. place.Names], [])),
    ]));

    /// <summary>What else some words, in order and by their stems, can be called. Words that only hold a phrase together may be left out.</summary>
    public IReadOnlyList<SynonymGroup> Of(IEnumerable<string> stems) => _groups.GetValueOrDefault(Key(stems), []);

    /// <summary>The stems of the words that tell something; all when none does.</summary>
    public static IReadOnlyList<string> Telling(string phrase)
    {
        var words = Word.In(phrase).Select(word => word.Form).ToList();
        var telling = words.Where(word => !StopWords.Contains(word)).ToList();
        return [.. (telling.Count > 0 ? telling : words).Select(Root.Of)];
    }

    /// <summary>The words, by their stems, that are the same as one without dots.</summary>
    public IEnumerable<string> WithFoldedStem(string folded) => _byFold[folded];

    // Without them a phrase must still be one: "säga upp sig" is not "säga".
    private static IEnumerable<string> Keys(string phrase)
    {
        var words = Word.In(phrase).Select(word => word.Form).ToList();
        var telling = Telling(phrase);
        string[] keys = [Key(words.Select(Root.Of)), words.Count > 1 && telling.Count < 2 ? "" : Key(telling)];
        return keys.Where(key => key != "").Distinct();
    }

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems);
}
