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

        var allowed = new bool[state.Documents.Count];
        Array.Fill(allowed, true);
        foreach (var filter in query.Filters)
        {
            Narrow(allowed, filter);
        }

        foreach (var phrase in phrases)
        {
            var has = new bool[allowed.Length];
            Array.ForEach(expansion.AsPhrase(phrase).Documents, document => has[document] = true);
            for (var document = 0; document < allowed.Length; document++)
            {
                allowed[document] &= has[document];
            }
        }

        foreach (var document in query.Unwanted.SelectMany(term => expansion.Strictly(term).Documents))
        {
            allowed[document] = false;
        }

        return allowed;
    }

    // Each theme, level or place is compared once, however many documents are about it.
    private void Narrow(bool[] allowed, QueryFilter filter)
    {
        Dictionary<int, bool> fits = [];
        for (var document = 0; document < allowed.Length; document++)
        {
            var has = false;
            foreach (var number in state.Documents.ValuesOf(document))
            {
                if (!fits.TryGetValue(number, out var fit))
                {
                    var value = state.Documents.Value(number);
                    fits[number] = fit = value.Field == filter.Field && (filter.IsOf(value.Value) || filter.IsOf(value.Field.NameOf(value.Value, snapshot)));
                }

                has |= fit;
            }

            allowed[document] &= has != filter.IsUnwanted;
        }
    }
}
