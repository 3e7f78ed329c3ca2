using System.Collections.Concurrent;
using NaraVard.Kernel.Content;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Index;

/// <summary>Numbers for the kinds of content and for all that it can be filtered by, and what an item's standing is worth.</summary>
internal sealed class Traits(SearchWeights weights)
{
    private readonly Numbered<FacetValue> _values = new();
    private readonly Numbered<ContentType> _kinds = new();

    public int[] Of(ContentFacets facets) =>
    [
        .. facets.Themes.Distinct().Select(theme => _values.NumberOf(new FacetValue(FilterField.Theme, theme))),
        .. facets.Levels.Distinct().Select(level => _values.NumberOf(new FacetValue(FilterField.Level, level.Address()))),
        .. facets.Places.Distinct().Select(place => _values.NumberOf(new FacetValue(FilterField.Place, place))),
    ];

    public FacetValue Value(int number) => _values[number];

    public int NumberOf(ContentType kind) => _kinds.NumberOf(kind);

    public ContentType Kind(int number) => _kinds[number];

    public float StandingOf(Document document) => (float)weights.StandingOf(document.Item);

    private sealed class Numbered<T>
        where T : notnull
    {
        private readonly ConcurrentDictionary<T, int> _numbers = [];
        private readonly ConcurrentDictionary<int, T> _all = [];
        private readonly Lock _one = new();

        public T this[int number] => _all[number];

        public int NumberOf(T one)
        {
            if (_numbers.TryGetValue(one, out var known))
            {
                return known;
            }

            lock (_one)
            {
                // The name is there before the number is.
                var number = _numbers.Count;
                if (_numbers.TryGetValue(one, out known))
                {
                    return known;
                }

                _all[number] = one;
                return _numbers[one] = number;
            }
        }
    }
}

/// <summary>Something that documents can be filtered by.</summary>
/// <param name="Field">In what way: theme, level or place.</param>
/// <param name="Value">Its key.</param>
internal sealed record FacetValue(FilterField Field, string Value);
