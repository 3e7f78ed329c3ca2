using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Find;

namespace NaraVard.Search.Suggest;

/// <summary>The title of something published, ready to be compared with what is typed.</summary>
internal sealed class Title
{
    private const int Most = 16;
    private const int Longest = 256;

    private readonly (string Form, string Folded)[] _words;
    private readonly (string Form, string Folded)[] _telling;

    public Title(LiveItem item, string entry, string text)
    {
        (Item, Entry, Text) = (item, entry, text);
        _words = [.. Word.In(text).Select(word => (word.Form, Word.Fold(word.Form)))];
        _telling = [.. _words.Where(word => !StopWords.Contains(word.Form))];
    }

    public LiveItem Item { get; }

    /// <summary>The entry's id, or "" for the whole item.</summary>
    public string Entry { get; }

    public string Text { get; }

    public IEnumerable<string> FoldedWords => _words.Select(word => word.Folded).Distinct();

    /// <summary>Whether all that is typed begins some word of it, in any order. Words that are everywhere count only beside others: "si" is no question for all that say "sin".</summary>
    public bool HasAll(IReadOnlyList<Beginning> typed) =>
        typed.All(beginning => Any(typed, word => beginning.IsOf(word.Form, word.Folded)))
        && (BeginsWith(typed) || Array.Exists(_telling, word => typed.Any(beginning => beginning.IsOf(word.Form, word.Folded))));

    /// <summary>How near it is to what is typed: first comes having the same dots, then beginning so, then having more of the words to their end, then being no question of a table, then being short.</summary>
    public int Nearness(IReadOnlyList<Beginning> typed)
    {
        var near = HasAllAsTyped(typed) ? 1 : 0;
        near = (near * 2) + (BeginsWith(typed) ? 1 : 0);
        near = (near * Most) + Math.Min(WholeWords(typed), Most - 1);
        near = (near * 2) + (Entry == "" ? 1 : 0);
        return (near * Longest) - Math.Min(_words.Length, Longest - 1);
    }

    /// <summary>The title with what is typed marked.</summary>
    public IEnumerable<Piece> Mark(IReadOnlyList<Beginning> typed) => Typed.Mark(Text, typed);

    private bool HasAllAsTyped(IReadOnlyList<Beginning> typed) => typed.All(beginning => Any(typed, word => word.Form.StartsWith(beginning.Form, StringComparison.Ordinal)));

    private bool BeginsWith(IReadOnlyList<Beginning> typed) =>
        Counted(typed) is var words && typed.Count <= words.Length && words[0] == _words[0] && typed.Index().All(one => one.Item.IsOf(words[one.Index].Form, words[one.Index].Folded));

    private int WholeWords(IReadOnlyList<Beginning> typed) => typed.Count(beginning => Array.Exists(_words, word => word.Folded == beginning.Folded));

    private bool Any(IReadOnlyList<Beginning> typed, Predicate<(string Form, string Folded)> fits) => Array.Exists(Counted(typed), fits);

    private (string Form, string Folded)[] Counted(IReadOnlyList<Beginning> typed) => typed.Count > 1 ? _words : _telling;
}
