using NaraVard.Search.Ranking;

namespace NaraVard.Search.Index;

/// <summary>What one occurrence in a field counts: the field's weight, and less in a field that is longer than usual (BM25F, Robertson and Zaragoza 2009).</summary>
internal sealed class FieldNorms
{
    private readonly SearchWeights _weights;
    private readonly double[] _usual = new double[IndexSchema.Fields.Length];

    /// <param name="lengths">The number of words in each field of each document.</param>
    /// <param name="weights">What the fields count.</param>
    public FieldNorms(IReadOnlyCollection<int[]> lengths, SearchWeights weights)
    {
        _weights = weights;
        for (var field = 0; field < _usual.Length; field++)
        {
            _usual[field] = lengths.Count == 0 ? 0 : lengths.Average(length => length[field]);
        }
    }

    public float[] Of(IReadOnlyList<int> lengths)
    {
        var norms = new float[_usual.Length];
        for (var field = 0; field < norms.Length; field++)
        {
            var (weight, b) = _weights.Of((Field)field);
            norms[field] = (float)(weight / (1 - b + (b * lengths[field] / Math.Max(1, _usual[field]))));
        }

        return norms;
    }
}
