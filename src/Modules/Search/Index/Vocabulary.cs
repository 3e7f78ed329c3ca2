using Microsoft.Data.Sqlite;

namespace NaraVard.Search.Index;

/// <summary>Every word that stands in a published text, as written there in lower case.</summary>
internal sealed class Vocabulary
{
    private const int ShortestBeginning = 3;
    private const int ShortestEnding = 4;
    private const int ShortestJoined = 4;
    private const int MostAlike = 40;

    private readonly string[] _words;
    private readonly HashSet<string> _known;

    private Vocabulary(IEnumerable<string> words)
    {
        _words = [.. words];
        Array.Sort(_words, StringComparer.Ordinal);
        _known = [.. _words];
    }

    public static Vocabulary Empty { get; } = new([]);

    public static Vocabulary Read(SqliteConnection file)
    {
        using var ask = file.CreateCommand();
        ask.CommandText = IndexSchema.WordsOfTheTexts;
        using var rows = ask.ExecuteReader();
        List<string> words = [];
        while (rows.Read())
        {
            words.Add(rows.GetString(0));
        }

        return new Vocabulary(words);
    }

    public bool Has(string form) => _known.Contains(form);

    /// <summary>
    /// Words that begin with the word, and compounds that end with it. When there are none: the words it is joined of;
    /// and when there are none of those: words that share its beginning, the longest there is but at least two thirds of it.
    /// </summary>
    public IReadOnlyList<string> Near(string form)
    {
        var near = Closest(Beginning(form).Concat(Ending(form)), form);
        near = near.Count > 0 ? near : Closest(Joined(form), form);
        for (var length = form.Length - 1; near.Count == 0 && length >= ShortestBeginning && length * 3 >= form.Length * 2; length--)
        {
            near = Closest(Beginning(form[..length]), form);
        }

        return near;
    }

    // The longest word it begins with and the longest it ends with: korridorplats is found by "plats".
    private IEnumerable<string> Joined(string form)
    {
        var lengths = Enumerable.Range(ShortestJoined, Math.Max(0, form.Length - ShortestJoined)).Reverse().ToList();
        return lengths.Select(length => form[..length]).Where(Has).Take(1)
            .Concat(lengths.Select(length => form[^length..]).Where(Has).Take(1));
    }

    private IEnumerable<string> Beginning(string start)
    {
        if (start.Length < ShortestBeginning)
        {
            yield break;
        }

        var at = Array.BinarySearch(_words, start, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < _words.Length && _words[i].StartsWith(start, StringComparison.Ordinal); i++)
        {
            yield return _words[i];
        }
    }

    private IEnumerable<string> Ending(string end) =>
        end.Length < ShortestEnding ? [] : _words.Where(word => word.EndsWith(end, StringComparison.Ordinal));

    private static IReadOnlyList<string> Closest(IEnumerable<string> words, string form) =>
        [.. words.Where(word => word != form).Distinct().OrderBy(word => Math.Abs(word.Length - form.Length)).Take(MostAlike)];
}
