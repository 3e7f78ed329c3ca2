using System.Numerics;
using NaraVard.Kernel.Language;

namespace NaraVard.Search.Words;

/// <summary>Some words as they are written, in alphabetical order, and the ways to them.</summary>
internal sealed class WordTable
{
    private static readonly string[] NoParts = [];

    private readonly string[] _forms;
    private readonly int[] _documents;
    private readonly string[] _folded;
    private readonly int[] _letters;
    private readonly string[] _roots;
    private readonly string[][] _parts;
    private readonly Dictionary<string, int> _number;
    private readonly Dictionary<string, List<int>> _byRoot = [];
    private readonly Dictionary<string, List<int>> _byFold = [];
    private readonly Dictionary<string, List<int>> _byFoldedRoot = [];
    private readonly Dictionary<string, List<(int Form, bool IsHead)>> _byPart = [];

    /// <param name="words">Each form and how many documents it stands in.</param>
    /// <param name="split">Takes compounds apart.</param>
    public WordTable(IEnumerable<(string Form, int Documents)> words, Func<string, IReadOnlyList<string>> split)
    {
        var sorted = words.OrderBy(word => word.Form, StringComparer.Ordinal).ToList();
        (_forms, _documents) = ([.. sorted.Select(word => word.Form)], [.. sorted.Select(word => word.Documents)]);
        _number = new Dictionary<string, int>(_forms.Length, StringComparer.Ordinal);
        var read = _forms.AsParallel().AsOrdered().Select(form => (Root: Root.Of(form), Folded: Word.Fold(form), Parts: (string[])[.. split(form)])).ToArray();
        _folded = [.. read.Select((word, i) => word.Folded == _forms[i] ? _forms[i] : word.Folded)];
        _letters = [.. _folded.Select(Spelling.Letters)];
        _roots = new string[_forms.Length];
        _parts = new string[_forms.Length][];
        Dictionary<string, string> same = [];
        for (var i = 0; i < _forms.Length; i++)
        {
            _number[_forms[i]] = i;
            var root = _roots[i] = Once(same, read[i].Root);
            _parts[i] = read[i].Parts is { Length: > 1 } parts ? [.. parts.Select(part => Once(same, part))] : NoParts;
            Put(_byRoot, root, i);
            PutDotted(_byFold, _forms[i], _folded[i], i);
            PutDotted(_byFoldedRoot, root, Word.Fold(root), i);
            for (var n = 0; n < _parts[i].Length; n++)
            {
                Put(_byPart, Once(same, Root.Of(_parts[i][n])), (i, n == _parts[i].Length - 1));
            }
        }
    }

    public IEnumerable<(string Form, int Documents)> Words => _forms.Zip(_documents);

    public int Count => _forms.Length;

    public bool Has(string form) => _number.ContainsKey(form);

    public int DocumentsOf(ReadOnlySpan<char> form) => _number.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var i) ? _documents[i] : 0;

    /// <summary>The root of a word that is here, or null.</summary>
    public string? RootOf(string form) => _number.TryGetValue(form, out var i) ? _roots[i] : null;

    /// <summary>The words that one of the words here is made of, none when it is no compound; null when it isn't here.</summary>
    public IReadOnlyList<string>? PartsOf(string form) => _number.TryGetValue(form, out var i) ? _parts[i] : null;

    public IEnumerable<string> WithRoot(string root) => Forms(_byRoot, root);

    /// <summary>The forms that have dots, rings or accents, and are the same without them.</summary>
    public IEnumerable<string> WithFold(string folded) => Forms(_byFold, folded);

    /// <summary>The forms whose roots have dots, and are the same without them.</summary>
    public IEnumerable<string> WithFoldedRoot(string folded) => Forms(_byFoldedRoot, folded);

    public IEnumerable<string> WithPart(string root, bool isHead) =>
        _byPart.TryGetValue(root, out var found) ? found.Where(part => part.IsHead == isHead).Select(part => _forms[part.Form]) : [];

    public IEnumerable<(string Form, int Documents)> WithBeginning(string start)
    {
        var at = Array.BinarySearch(_forms, start, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < _forms.Length && _forms[i].StartsWith(start, StringComparison.Ordinal); i++)
        {
            yield return (_forms[i], _documents[i]);
        }
    }

    public IEnumerable<string> WithRootEnding(string end) =>
        _byRoot.Where(other => other.Key.EndsWith(end, StringComparison.Ordinal)).SelectMany(other => other.Value.Select(i => _forms[i]));

    /// <summary>The words within a distance of one without dots. Words that have too many other letters are passed over unread.</summary>
    public IEnumerable<(string Form, int Documents, int Distance)> Near(string folded, int allowed)
    {
        var letters = Spelling.Letters(folded);
        for (var i = 0; i < _forms.Length; i++)
        {
            if (Math.Abs(_folded[i].Length - folded.Length) <= allowed
                && BitOperations.PopCount((uint)(_letters[i] ^ letters)) <= 2 * allowed
                && Spelling.Distance(folded, _folded[i], allowed) is { } distance)
            {
                yield return (_forms[i], _documents[i], distance);
            }
        }
    }

    private IEnumerable<string> Forms(Dictionary<string, List<int>> by, string key) => by.TryGetValue(key, out var found) ? found.Select(i => _forms[i]) : [];

    private static void PutDotted(Dictionary<string, List<int>> lists, string word, string folded, int form)
    {
        if (folded != word)
        {
            Put(lists, folded, form);
        }
    }

    private static void Put<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = new(1);
        }

        list.Add(value);
    }

    private static string Once(Dictionary<string, string> same, string word)
    {
        if (!same.TryGetValue(word, out var known))
        {
            same[word] = known = word;
        }

        return known;
    }
}
