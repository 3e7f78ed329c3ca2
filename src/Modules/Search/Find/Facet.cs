using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Search.Index;
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
    public static IReadOnlyList<Facet> Of(SearchQuery query, IEnumerable<(FacetValue Value, int Count)> counts, LiveSnapshot snapshot) =>
    [
        .. counts.GroupBy(count => count.Value.Field).OrderBy(field => field.Key).SelectMany(field => field
            .Select(count => Of(query, count.Value, count.Count, snapshot))
            .OrderByDescending(facet => facet.IsChosen).ThenByDescending(facet => facet.Count).ThenBy(facet => facet.Name, SwedishOrder.Words).Take(MostOfEach)),
    ];

    private static Facet Of(SearchQuery query, FacetValue value, int count, LiveSnapshot snapshot)
    {
        var name = value.Field.NameOf(value.Value, snapshot);
        var chosen = query.Filters.FirstOrDefault(filter => !filter.IsUnwanted && filter.Field == value.Field && (filter.Value.Equals(value.Value, StringComparison.OrdinalIgnoreCase) || filter.Value.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return new Facet(value.Field, name, count, chosen is null ? $"{query.Text} {new QueryFilter(value.Field, value.Value, IsUnwanted: false)}".Trim() : query.Without(chosen), chosen is not null) { Value = value.Value };
    }
}
