using System.Buffers;

namespace NaraVard.Search.Index;

/// <summary>The documents that a word stands in, in order, and how much it says in each: occurrences weighed by field and length.</summary>
internal sealed record Postings(int[] Documents, float[] Weights)
{
    public static Postings None { get; } = new([], []);

    public int Count => Documents.Length;

    /// <summary>Several as one, each with a weight of its own.</summary>
    public static Postings Sum(IReadOnlyList<(Postings Of, float Weight)> several)
    {
        var some = several.Where(one => one.Of.Count > 0).ToList();
        if (some is [] or [(_, 1f)])
        {
            return some is [] ? None : some[0].Of;
        }

        var last = some.Max(one => one.Of.Documents[^1]);
        var sums = ArrayPool<float>.Shared.Rent(last + 1);
        Array.Clear(sums, 0, last + 1);
        foreach (var (postings, weight) in some)
        {
            for (var i = 0; i < postings.Count; i++)
            {
                sums[postings.Documents[i]] += weight * postings.Weights[i];
            }
        }

        var sum = new Builder();
        for (var document = 0; document <= last; document++)
        {
            if (sums[document] > 0)
            {
                sum.Add(document, sums[document]);
            }
        }

        ArrayPool<float>.Shared.Return(sums);
        return sum.Build();
    }

    /// <summary>These, and then others that stand in later documents.</summary>
    public Postings Then(Postings later) => later.Count == 0 ? this : Count == 0 ? later : new([.. Documents, .. later.Documents], [.. Weights, .. later.Weights]);

    /// <summary>These, and one document more, which is later.</summary>
    public Postings And(int document, float weight) => new([.. Documents, document], [.. Weights, weight]);

    /// <summary>The documents that are in all of several, each with its least weight.</summary>
    public static Postings InAll(IReadOnlyList<Postings> several)
    {
        var common = several[0];
        foreach (var other in several.Skip(1))
        {
            common = Both(common, other);
        }

        return common;
    }

    private static Postings Both(Postings a, Postings b)
    {
        List<int> documents = [];
        List<float> weights = [];
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var order = a.Documents[i].CompareTo(b.Documents[j]);
            if (order == 0)
            {
                documents.Add(a.Documents[i]);
                weights.Add(Math.Min(a.Weights[i], b.Weights[j]));
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return new Postings([.. documents], [.. weights]);
    }

    /// <summary>Takes occurrences in the order of documents.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _documents = [];
        private readonly List<float> _weights = [];

        public void Add(int document, float weight)
        {
            if (_documents.Count > 0 && _documents[^1] == document)
            {
                _weights[^1] += weight;
                return;
            }

            _documents.Add(document);
            _weights.Add(weight);
        }

        public Postings Build() => new([.. _documents], [.. _weights]);
    }
}
