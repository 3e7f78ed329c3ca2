using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;

namespace NaraVard.Search.Query;

/// <summary>Words that editors have said mean the same: the title of an item, or the name of an organisation, and what else it is called.</summary>
internal sealed class Synonyms(IReadOnlyList<IReadOnlyList<string>> groups)
{
    private readonly List<List<(string Name, string[] Stems)>> _groups =
        [.. groups.Select(names => names.Select(name => (name, StemsOf(name))).Where(name => name.Item2.Length > 0).ToList())];

    public static Synonyms Of(LiveSnapshot content) =>
        new(
        [
            .. content.Items.Where(item => item.Any.AlsoCalled.Count > 0).Select(item => (IReadOnlyList<string>)[item.Any.Title.ToLowerInvariant(), .. item.Any.AlsoCalled]),
            .. PlaceNames.Of(content).All.Where(place => place.Aliases.Count > 0).Select(place => (IReadOnlyList<string>)[.. place.Names]),
        ]);

    /// <summary>The question in other words: each name that may stand instead of one that was typed, and the question with it.</summary>
    public IEnumerable<(string Name, SearchQuery Query)> OtherWordsFor(SearchQuery query)
    {
        return
            from names in _groups
            from name in names
            let at = PlaceOf(query.Wanted, name.Stems)
            where at is not null
            from other in names
            where other.Name != name.Name
            select (other.Name, query.With([.. query.Wanted.Take(at.Value.Start), TermOf(other.Name), .. query.Wanted.Skip(at.Value.End)]));
    }

    // The terms that together are the name: one for each of its words, or one between quotation marks that holds them all.
    private static (int Start, int End)? PlaceOf(IReadOnlyList<QueryTerm> typed, string[] name)
    {
        foreach (var (start, length) in Enumerable.Range(0, typed.Count).SelectMany(start => new[] { (start, 1), (start, name.Length) }))
        {
            if (typed.Skip(start).Take(length).SelectMany(term => term.Words).Select(SwedishStemmer.Stem).SequenceEqual(name))
            {
                return (start, start + length);
            }
        }

        return null;
    }

    private static QueryTerm TermOf(string name) => new([.. Word.In(name).Select(word => word.Form)], IsPhrase: false);

    private static string[] StemsOf(string name) => [.. Word.In(name).Select(word => SwedishStemmer.Stem(word.Form))];
}
