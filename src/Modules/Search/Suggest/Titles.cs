using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Suggest;

/// <summary>The words of all titles in alphabetical order, without dots, so that a beginning is found by halving.</summary>
internal sealed class Titles
{
    // A title comes once for each word that begins so, and eight tables may ask the same.
    private const int MostAlike = 16;

    private readonly string[] _words;
    private readonly Title[] _titles;

    private Titles(IEnumerable<Title> titles)
    {
        var pairs = titles.SelectMany(title => title.FoldedWords, (title, word) => (word, title)).ToList();
        (_words, _titles) = ([.. pairs.Select(pair => pair.word)], [.. pairs.Select(pair => pair.title)]);
        Array.Sort(_words, _titles, StringComparer.Ordinal);
    }

    public static Titles Of(LiveSnapshot content) => content.Derive(snapshot => new Titles(
        snapshot.Items.Where(item => item.Type.IsFound).SelectMany(item =>
            item.Any.Entries.Select(entry => new Title(item, entry.Id, Composed.Of(entry.Text))).Prepend(new Title(item, "", Composed.Of(item.Any.Title))))));

    /// <summary>The titles in which all typed words begin a word, the nearest first.</summary>
    public IReadOnlyList<Title> With(IReadOnlyList<Beginning> typed, int most)
    {
        if (typed.Count == 0)
        {
            return [];
        }

        var (from, to) = typed.Select(beginning => Range(beginning.Folded)).MinBy(range => range.To - range.From);
        return
        [
            .. new ArraySegment<Title>(_titles, from, to - from).Where(title => title.HasAll(typed))
                .Select(title => (Title: title, Nearness: title.Nearness(typed))).OrderByDescending(found => found.Nearness).ThenBy(found => found.Title.Text, StringComparer.Ordinal)
                .Take(most * MostAlike).Select(found => found.Title).DistinctBy(title => (title.Text, title.Item.Type)).Take(most),
        ];
    }

    private (int From, int To) Range(string start) => (FirstNotBefore(start), FirstNotBefore(start + char.MaxValue));

    private int FirstNotBefore(string word)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_words[middle], word) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
