using NaraVard.Kernel.Content;
using NaraVard.Search.Query;

namespace NaraVard.Search.Find;

/// <summary>Something that the results can be narrowed by, or are narrowed by.</summary>
/// <param name="Field">In what way.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Count">How many of the results are about it.</param>
/// <param name="Query">The question with it; without it when it is chosen.</param>
/// <param name="IsChosen">Whether the question asks for it.</param>
internal sealed record Facet(FilterField Field, string Name, int Count, string Query, bool IsChosen)
{
    private const int MostOfEach = 8;

    /// <summary>The key that stands for it in a question.</summary>
    public string Value { get; init; } = "";

    /// <summary>What some results can be narrowed by, the most common first; what is chosen comes before all.</summary>
    public static IReadOnlyList<Facet> Of(SearchQuery query, IEnumerable<LiveItem> results, LiveSnapshot snapshot)
    {
        Dictionary<(FilterField Field, string Value), int> counts = [];
        foreach (var value in results.SelectMany(item => ValuesOf(item.Any.Facets)))
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return
        [
            .. counts.GroupBy(count => count.Key.Field).OrderBy(field => field.Key).SelectMany(field => field
                .Select(count => Of(query, count.Key.Field, count.Key.Value, count.Value, snapshot))
                .OrderByDescending(facet => facet.IsChosen).ThenByDescending(facet => facet.Count).ThenBy(facet => facet.Name, StringComparer.Create(new("sv-SE"), ignoreCase: true)).Take(MostOfEach)),
        ];
    }

    private static IEnumerable<(FilterField, string)> ValuesOf(ContentFacets facets) =>
        facets.Themes.Distinct().Select(theme => (FilterField.Theme, theme))
            .Concat(facets.Levels.Distinct().Select(level => (FilterField.Level, level.Address())))
            .Concat(facets.Places.Distinct().Select(place => (FilterField.Place, place)));

    private static Facet Of(SearchQuery query, FilterField field, string value, int count, LiveSnapshot snapshot)
    {
        var name = field switch
        {
            FilterField.Theme => snapshot.Find("theme", value)?.Any.Title ?? value,
            FilterField.Level => SystemLevels.All.First(level => level.Address() == value).Name(),
            _ => value,
        };
        var chosen = query.Filters.FirstOrDefault(filter => !filter.IsUnwanted && filter.Field == field && (filter.Value.Equals(value, StringComparison.OrdinalIgnoreCase) || filter.Value.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return new Facet(field, name, count, chosen is null ? $"{query.Text} {new QueryFilter(field, value, IsUnwanted: false)}".Trim() : query.Without(chosen), chosen is not null) { Value = value };
    }
}
