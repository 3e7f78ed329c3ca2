using NaraVard.Kernel.Language;
using NaraVard.Search.Index;

namespace NaraVard.Search.Words;

/// <summary>
/// Every word of the index in the form it is written, and the ways from one word to another: by its root, by the words it is made of, and without its dots. The index
/// holds forms alone; so a better stemmer, a new word in the lexicon or a new synonym needs no new index.
/// </summary>
internal sealed class Vocabulary
{
    private const int ShortestAround = 4;

    private readonly Lexicon _lexicon;
    private readonly CompoundSplitter _splitter;
    private readonly int _total;

    // The words that the index file had, and those that came later.
    private readonly WordTable[] _tables;
    private readonly Vocabulary? _wider;

    // In how many documents more, or fewer, a word stands than the tables say.
    private readonly Dictionary<string, int> _since = [];

    /// <param name="words">Each form and how many documents it stands in.</param>
    /// <param name="total">How many documents there are.</param>
    /// <param name="added">Words that editors have added to the lexicon.</param>
    /// <param name="whole">Words that editors never want taken apart.</param>
    /// <param name="wider">More words that compounds may be made of, or null.</param>
    public Vocabulary(IEnumerable<(string Form, int Documents)> words, int total, IReadOnlySet<string> added, IReadOnlySet<string> whole, Vocabulary? wider = null)
    {
        var all = words.ToList();
        (_total, _wider, _lexicon) = (total, wider, new Lexicon(all, total, added, whole));
        _splitter = new CompoundSplitter(_lexicon);
        _tables = [new WordTable(all, Split)];
    }

    private Vocabulary(Vocabulary first, IReadOnlyList<(string Form, int Documents)> later, Dictionary<string, int> since)
    {
        (_total, _lexicon, _since) = (first._total, first._lexicon.With(later, first._total), since);
        _splitter = new CompoundSplitter(_lexicon);
        _tables = [first._tables[0], new WordTable(later, Split)];
    }

    /// <summary>The same with words that have come since the index file was read. Compounds of before are not taken apart anew for their sake.</summary>
    /// <param name="later">All words that have come since, each form and how many of the new documents it stands in.</param>
    /// <param name="lost">In how many documents a word stood that are gone since.</param>
    /// <param name="taught">What editors have taught about compounds, when that has changed.</param>
    public Vocabulary With(IReadOnlyList<(string Form, int Documents)> later, IReadOnlyDictionary<string, int> lost, Taught? taught)
    {
        var since = lost.ToDictionary(word => word.Key, word => -word.Value);
        foreach (var (form, documents) in later.Where(word => _tables[0].Has(word.Form)))
        {
            since[form] = since.GetValueOrDefault(form) + documents;
        }

        var first = taught is null ? this : new Vocabulary(_tables[0].Words, _total, taught.Parts, taught.Whole);
        return new Vocabulary(first, [.. later.Where(word => !_tables[0].Has(word.Form))], since);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _tables.Sum(table => table.Count);

    public bool Has(ReadOnlySpan<char> form) => DocumentsOf(form) > 0;

    /// <summary>How many documents the form stands in.</summary>
    public int DocumentsOf(ReadOnlySpan<char> form)
    {
        _since.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var documents);
        foreach (var table in _tables)
        {
            documents += table.DocumentsOf(form);
        }

        return documents;
    }

    /// <summary>The root of a word.</summary>
    public string RootOf(string form)
    {
        foreach (var table in _tables)
        {
            if (table.RootOf(form) is { } root)
            {
                return root;
            }
        }

        return Root.Of(form);
    }

    /// <summary>The forms with the same root.</summary>
    public IReadOnlyList<string> WithStem(string root) => [.. Standing(_tables.SelectMany(table => table.WithRoot(root)))];

    /// <summary>The forms with dots, rings or accents that are the same without them.</summary>
    public IReadOnlyList<string> WithFold(string folded) => [.. Standing(_tables.SelectMany(table => table.WithFold(folded)))];

    /// <summary>The forms whose roots have dots and are the same without them.</summary>
    public IReadOnlyList<string> WithFoldedStem(string folded) => [.. Standing(_tables.SelectMany(table => table.WithFoldedRoot(folded)))];

    /// <summary>The compounds that end with a word, or have it before the end, by its root.</summary>
    public IEnumerable<string> WithPart(string root, bool isHead) => Standing(_tables.SelectMany(table => table.WithPart(root, isHead)));

    /// <summary>The words that a compound is made of; none when it is no compound.</summary>
    public IReadOnlyList<string> PartsOf(string form) => _tables.Select(table => table.PartsOf(form)).FirstOrDefault(parts => parts is not null) ?? Split(form);

    /// <summary>Every form that begins like this.</summary>
    public IEnumerable<string> WithBeginning(string start) => Standing(_tables.SelectMany(table => table.WithBeginning(start)).Select(word => word.Form));

    /// <summary>The forms that begin like this, the most common first.</summary>
    public IReadOnlyList<string> WithBeginning(string start, int most) =>
        [.. _tables.SelectMany(table => table.WithBeginning(start)).Where(word => Stands(word.Form)).OrderByDescending(word => word.Documents).ThenBy(word => word.Form, StringComparer.Ordinal).Take(most).Select(word => word.Form)];

    /// <summary>The forms that begin with a root, or whose own root ends with it; for a root that is long enough to be told from chance.</summary>
    public IEnumerable<string> Around(string root, int most) => root.Length < ShortestAround
        ? []
        : WithBeginning(root, most).Concat(Standing(_tables.SelectMany(table => table.WithRootEnding(root)))).Distinct().Take(most);

    /// <summary>The longest known words that a word begins and ends with.</summary>
    public IEnumerable<(string Form, bool IsHead)> Inside(string form)
    {
        var lengths = Enumerable.Range(ShortestAround, Math.Max(0, form.Length - ShortestAround)).Reverse().ToList();
        var first = lengths.Select(length => form[..length]).FirstOrDefault(Knows);
        var last = lengths.Select(length => form[^length..]).FirstOrDefault(Knows);
        return new[] { (first!, false), (last!, true) }.Where(word => word.Item1 is not null);
    }

    /// <summary>The forms that a misspelled word may be meant to be, the nearest and most common first.</summary>
    public IReadOnlyList<(string Form, int Distance)> Alike(string form, int most)
    {
        var allowed = Spelling.Allowed(form.Length);
        return allowed == 0 ? [] :
        [
            .. _tables.SelectMany(table => table.Near(Word.Fold(form), allowed)).Where(word => Stands(word.Form))
                .OrderBy(word => word.Distance).ThenByDescending(word => word.Form[0] == form[0]).ThenByDescending(word => word.Documents).ThenBy(word => word.Form, StringComparer.Ordinal)
                .Take(most).Select(word => (word.Form, word.Distance)),
        ];
    }

    /// <summary>Every form that the index file had.</summary>
    public IEnumerable<string> All => _tables[0].Words.Select(word => word.Form);

    private bool Stands(string form) => !_since.ContainsKey(form) || Has(form);

    private IEnumerable<string> Standing(IEnumerable<string> forms) => _since.Count == 0 ? forms : forms.Where(Stands);

    private IReadOnlyList<string> Split(string form) => _wider?.PartsOf(form) is { Count: > 0 } parts ? parts : _splitter.Split(form);

    private bool Knows(string form) => Has(form) || (form[^1] == 's' && Has(form.AsSpan(..^1)));
}
