using NaraVard.Kernel.Content;
using NaraVard.Search.Index;
using NaraVard.Search.Query;

namespace NaraVard.Search.Find;

/// <summary>Which documents a question may find: by its filters, its phrases, and what must not be there.</summary>
internal sealed class Allowed(IndexState state, LiveSnapshot snapshot)
{
    /// <summary>For each document whether it may be found; null when all may.</summary>
    public bool[]? By(SearchQuery query, Expansion expansion)
    {
        var phrases = query.Wanted.Where(term => term.IsPhrase).ToList();
        if (query.Unwanted.Count == 0 && query.Filters.Count == 0 && phrases.Count == 0)
        {
            return null;
        }

        var allowed = state.Documents.Select(document => query.Filters.All(filter => Fits(document, filter))).ToArray();
        foreach (var phrase in phrases)
        {
            var has = expansion.AsPhrase(phrase).Documents.ToHashSet();
            Array.ForEach(Enumerable.Range(0, allowed.Length).Where(document => !has.Contains(document)).ToArray(), document => allowed[document] = false);
        }

        foreach (var document in query.Unwanted.SelectMany(term => expansion.Strictly(term).Documents))
        {
            allowed[document] = false;
        }

        return allowed;
    }

    private bool Fits(Document document, QueryFilter filter) =>
        snapshot.Read(document.Item) is { } item && ValuesOf(item, filter.Field).Any(value => IsSame(value, filter.Value)) != filter.IsUnwanted;

    private IEnumerable<string> ValuesOf(LiveItem item, FilterField field) => field switch
    {
        FilterField.Theme => item.Any.Facets.Themes.SelectMany(theme => new[] { theme, snapshot.Find("theme", theme)?.Any.Title ?? theme }),
        FilterField.Place => item.Any.Facets.Places,
        _ => item.Any.Facets.Levels.SelectMany(level => new[] { level.Address(), level.Name() }),
    };

    // The whole name, or the beginning of it: plats:halland is Region Halland.
    private static bool IsSame(string value, string typed) =>
        value.Equals(typed, StringComparison.OrdinalIgnoreCase)
        || value.Split(' ').Any(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && typed.Length > 2)
        || value.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
