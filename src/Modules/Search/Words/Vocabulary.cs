using NaraVard.Kernel.Language;

namespace NaraVard.Search.Words;

/// <summary>
/// Every word of the index in the form it is written, in alphabetical order, and the ways from one word to another: by its stem, by the words it is made of, and
/// without its dots. The index holds forms alone; so a better stemmer, a new word in the lexicon or a new synonym needs no new index.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestAround = 4;

    private readonly string[] _forms;
    private readonly int[] _documents;
    private readonly Dictionary<string, List<int>> _byStem = [];
    private readonly Dictionary<string, List<int>> _byFold = [];
    private readonly Dictionary<string, List<int>> _byFoldedStem = [];
    private readonly Lazy<Dictionary<string, List<(int Form, bool IsHead)>>> _byPart;
    private readonly CompoundSplitter _splitter;
    private readonly Vocabulary? _wider;

    /// <param name="words">Each form and how many documents it stands in.</param>
    /// <param name="total">How many documents there are.</param>
    /// <param name="added">Words that editors have added to the lexicon.</param>
    /// <param name="whole">Words that editors never want taken apart.</param>
    /// <param name="wider">More words that compounds may be made of, or null.</param>
    public Vocabulary(IEnumerable<(string Form, int Documents)> words, int total, IReadOnlySet<string> added, IReadOnlySet<string> whole, Vocabulary? wider = null)
    {
        _wider = wider;
        var sorted = words.OrderBy(word => word.Form, StringComparer.Ordinal).ToList();
        (_forms, _documents) = ([.. sorted.Select(word => word.Form)], [.. sorted.Select(word => word.Documents)]);
        for (var i = 0; i < _forms.Length; i++)
        {
            var stem = Root.Of(_forms[i]);
            Put(_byStem, stem, i);
            Put(_byFoldedStem, Word.Fold(stem), i);
            Put(_byFold, Word.Fold(_forms[i]), i);
        }

        _splitter = new CompoundSplitter(new Lexicon(sorted, total, added, whole));
        _byPart = new(Parts);
    }

    public bool Has(string form) => IndexOf(form) >= 0;

    /// <summary>How many documents the form stands in.</summary>
    public int DocumentsOf(string form) => IndexOf(form) is var i && i >= 0 ? _documents[i] : 0;

    /// <summary>The forms with the same stem.</summary>
    public IReadOnlyList<string> WithStem(string stem) => Forms(_byStem.GetValueOrDefault(stem));

    /// <summary>The forms that are the same without dots, rings and accents.</summary>
    public IReadOnlyList<string> WithFold(string folded) => Forms(_byFold.GetValueOrDefault(folded));

    /// <summary>The forms whose stems are the same without dots, rings and accents.</summary>
    public IReadOnlyList<string> WithFoldedStem(string folded) => Forms(_byFoldedStem.GetValueOrDefault(folded));

    /// <summary>The compounds that end with a word, or have it before the end, by its stem.</summary>
    public IEnumerable<string> WithPart(string stem, bool isHead) =>
        _byPart.Value.GetValueOrDefault(stem, []).Where(part => part.IsHead == isHead).Select(part => _forms[part.Form]);

    /// <summary>The words that a compound is made of; none when it is no compound.</summary>
    public IReadOnlyList<string> PartsOf(string form) => _wider?.PartsOf(form) is { Count: > 0 } parts ? parts : _splitter.Split(form);

    /// <summary>The forms that begin like this, the most common first.</summary>
    public IReadOnlyList<string> WithBeginning(string start, int most)
    {
        var at = Array.BinarySearch(_forms, start, StringComparer.Ordinal);
        List<int> found = [];
        for (var i = at < 0 ? ~at : at; i < _forms.Length && _forms[i].StartsWith(start, StringComparison.Ordinal); i++)
        {
            found.Add(i);
        }

        return [.. found.OrderByDescending(i => _documents[i]).ThenBy(i => i).Take(most).Select(i => _forms[i])];
    }

    /// <summary>The forms that begin with a stem, or whose own stem ends with it; for a stem that is long enough to be told from chance.</summary>
    public IEnumerable<string> Around(string stem, int most) => stem.Length < ShortestAround
        ? []
        : WithBeginning(stem, most).Concat(_byStem.Where(other => other.Key.EndsWith(stem, StringComparison.Ordinal)).SelectMany(other => Forms(other.Value))).Distinct().Take(most);

    /// <summary>The longest known words that a word begins and ends with.</summary>
    public IEnumerable<(string Form, bool IsHead)> Inside(string form)
    {
        var lengths = Enumerable.Range(ShortestAround, Math.Max(0, form.Length - ShortestAround)).Reverse().ToList();
        var first = lengths.Select(length => form[..length]).FirstOrDefault(Knows);
        var last = lengths.Select(length => form[^length..]).FirstOrDefault(Knows);
        return new[] { (first!, false), (last!, true) }.Where(word => word.Item1 is not null);
    }

    private bool Knows(string form) => Has(form) || (form[^1] == 's' && Has(form[..^1]));

    /// <summary>The forms that a misspelled word may be meant to be, the nearest and most common first.</summary>
    public IReadOnlyList<(string Form, int Distance)> Alike(string form, int most) => Spelling.Alike(form, _forms, _documents, most);

    private int IndexOf(string form) => Array.BinarySearch(_forms, form, StringComparer.Ordinal);

    private IReadOnlyList<string> Forms(List<int>? found) => found is null ? [] : [.. found.Select(i => _forms[i])];

    private Dictionary<string, List<(int Form, bool IsHead)>> Parts()
    {
        Dictionary<string, List<(int Form, bool IsHead)>> parts = [];
        for (var i = 0; i < _forms.Length; i++)
        {
            var split = PartsOf(_forms[i]);
            for (var n = 0; n < split.Count; n++)
            {
                Put(parts, Root.Of(split[n]), (i, n == split.Count - 1));
            }
        }

        return parts;
    }

    private static void Put<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(value);
    }
}
