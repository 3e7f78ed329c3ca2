using NaraVard.Kernel.Content;

namespace NaraVard.Search.Index;

/// <summary>
/// The documents of the index, by number. What is looked at for every document that a question finds lies in arrays of its own: to go by way of a hundred thousand
/// objects takes longer than all else.
/// </summary>
internal sealed class Documents
{
    private readonly Document[] _documents;
    private readonly Traits _traits;
    private readonly int[] _kinds;
    private readonly float[] _standing;

    // The values of document n are those from _first[n] to before _first[n + 1].
    private readonly int[] _first;
    private readonly int[] _values;

    public Documents(IReadOnlyList<Document> documents, Traits traits)
        : this([.. documents], traits, [.. documents.Select(document => traits.NumberOf(document.Item.Type))], [.. documents.Select(traits.StandingOf)], [.. documents.Select(document => traits.Of(document.Item.Any.Facets))], [0], [])
    {
    }

    private Documents(Document[] documents, Traits traits, int[] kinds, float[] standing, IReadOnlyList<int[]> values, int[] first, int[] before)
    {
        (_documents, _traits, _kinds, _standing) = (documents, traits, kinds, standing);
        _first = [.. first, .. values.Select(value => value.Length)];
        for (var i = first.Length; i < _first.Length; i++)
        {
            _first[i] += _first[i - 1];
        }

        _values = [.. before, .. values.SelectMany(value => value)];
    }

    public int Count => _documents.Length;

    public Document this[int document] => _documents[document];

    /// <summary>Which kind of content the document is.</summary>
    public ContentType KindOf(int document) => _traits.Kind(_kinds[document]);

    /// <summary>How much its standing adds to how well it answers: 0.05 is a twentieth.</summary>
    public float StandingOf(int document) => _standing[document];

    /// <summary>What it can be filtered by.</summary>
    public ReadOnlySpan<int> ValuesOf(int document) => _values.AsSpan(_first[document].._first[document + 1]);

    public FacetValue Value(int number) => _traits.Value(number);

    /// <summary>These and some more, which get the next numbers.</summary>
    public Documents And(IReadOnlyList<Document> added) => new(
        [.. _documents, .. added], _traits, [.. _kinds, .. added.Select(document => _traits.NumberOf(document.Item.Type))], [.. _standing, .. added.Select(_traits.StandingOf)],
        [.. added.Select(document => _traits.Of(document.Item.Any.Facets))], _first, _values);
}
