using System.Buffers;
using NaraVard.Search.Index;

namespace NaraVard.Search.Ranking;

/// <summary>
/// Scores documents by BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). Of several ways to have the same thing the best counts, so that
/// a word and its synonym in one text are not two hits.
/// </summary>
internal sealed class Ranker
{
    private const double NearlyBest = 0.95;

    private readonly int _documents;
    private readonly IndexState? _index;
    private readonly SearchWeights _weights;

    /// <summary>Ranks texts of equal standing.</summary>
    public Ranker(int documents, SearchWeights weights) => (_documents, _weights) = (documents, weights);

    /// <summary>Ranks what is published.</summary>
    public Ranker(IndexState index, SearchWeights weights)
        : this(index.Documents.Count, weights) => _index = index;

    /// <summary>Every document that has something of what is asked for and isn't far from the best; every allowed one when nothing is asked for but filters.</summary>
    /// <param name="clauses">What is asked for: one clause for each term first, then those that stand for several.</param>
    /// <param name="allowed">Which documents may be found, or null for all.</param>
    public Ranking Rank(IReadOnlyList<Clause> clauses, bool[]? allowed)
    {
        if (clauses.Count == 0)
        {
            return new Ranking([.. Enumerable.Range(0, _documents).Where(document => May(document, allowed)).Select(document => new Ranked(document, 1 + StandingOf(document), HasAll: true))]);
        }

        var scores = clauses.Select(Score).ToList();
        var related = clauses.Index().Where(clause => clause.Item.IsRelated).Select(clause => clause.Index).ToArray();
        var single = clauses.Index().Where(clause => clause.Item is { IsRun: false, IsRelated: false }).Select(clause => clause.Index).ToArray();
        var runs = clauses.Index().Where(clause => clause.Item.IsRun).Select(clause => clause.Index).ToArray();
        var worth = single.Select(i => clauses[i].Weight * Math.Max(0.1, Idf(clauses[i]))).ToArray();
        var all = worth.Sum();
        List<Ranked> found = new(clauses.SelectMany(clause => clause.Ways).Select(way => way.Postings.Count).DefaultIfEmpty().Max());
        var best = 0d;
        for (var document = 0; document < _documents; document++)
        {
            double sum = 0, has = 0;
            var terms = 0;
            for (var i = 0; i < single.Length; i++)
            {
                var score = scores[single[i]][document];
                (sum, has, terms) = score > 0 ? (sum + score, has + worth[i], terms + 1) : (sum, has, terms);
            }

            foreach (var i in runs)
            {
                if (scores[i][document] > 0)
                {
                    (sum, has, terms) = WithPhrase(clauses[i], i, document, scores, worth, (sum, has, terms));
                }
            }

            if (sum > 0 && May(document, allowed))
            {
                var share = terms >= single.Length || has >= all ? 1 : Math.Pow(has / all, _weights.Coordination);
                foreach (var i in related)
                {
                    sum += scores[i][document];
                }

                var ranked = new Ranked(document, sum * share * (1 + StandingOf(document)), terms >= single.Length);
                best = Math.Max(best, ranked.Worth);
                found.Add(ranked);
            }
        }

        scores.ForEach(score => ArrayPool<float>.Shared.Return(score));
        found.RemoveAll(ranked => ranked.Worth < best * _weights.Far);
        return new Ranking(found);
    }

    private bool May(int document, bool[]? allowed) => allowed?[document] != false && _index?.Gone?[document] != true;

    private float StandingOf(int document) => _index?.Documents.StandingOf(document) ?? 0;

    // A phrase that has another name counts as that name when it says more than its words do one by one.
    private static (double Sum, double Has, int Terms) WithPhrase(
        Clause clause, int i, int document, List<float[]> scores, double[] worth, (double Sum, double Has, int Terms) before)
    {
        double words = 0, has = 0;
        var terms = 0;
        for (var term = clause.First; term < clause.First + clause.Terms; term++)
        {
            var score = scores[term][document];
            words += score;
            (has, terms) = score > 0 ? (has, terms) : (has + worth[term], terms + 1);
        }

        var more = scores[i][document] - words;
        return (before.Sum + Math.Max(0, more), before.Has + has, before.Terms + terms);
    }

    private float[] Score(Clause clause)
    {
        var score = ArrayPool<float>.Shared.Rent(_documents);
        Array.Clear(score, 0, _documents);
        var most = Idf(clause);
        foreach (var way in clause.Ways)
        {
            var idf = (float)(Math.Min(most, Idf(way.Postings.Count)) * way.Weight * clause.Weight * clause.Terms * (_weights.Saturation + 1));
            var (saturation, otherWays) = ((float)_weights.Saturation, (float)_weights.OtherWays);
            for (var i = 0; i < way.Postings.Count; i++)
            {
                var weight = way.Postings.Weights[i];
                var worth = idf * weight / (saturation + weight);
                ref var best = ref score[way.Postings.Documents[i]];
                best = Math.Max(best, worth) + (otherWays * Math.Min(best, worth));
            }
        }

        return score;
    }

    // What a term is worth: as its best ways are. A rare inflection or compound of a common word says no more than the word.
    private double Idf(Clause clause) => clause.Ways.Count == 0
        ? Idf(0)
        : clause.Ways.Max(way => way.Weight) is var best ? clause.Ways.Where(way => way.Weight >= best * NearlyBest).Min(way => Idf(way.Postings.Count)) : 0;

    private double Idf(int count) => Math.Log(1 + ((_documents - count + 0.5) / (count + 0.5)));
}

/// <summary>What was found, in no order until it is asked for.</summary>
internal sealed record Ranking(List<Ranked> Found)
{
    /// <summary>The best of them, the best first.</summary>
    public IReadOnlyList<Ranked> Best(int count, Func<Ranked, bool>? of = null)
    {
        // The worst of the best comes out first.
        PriorityQueue<Ranked, Ranked> best = new(Comparer<Ranked>.Create((a, b) => b.CompareTo(a)));
        foreach (var ranked in Found)
        {
            if (of?.Invoke(ranked) == false)
            {
                continue;
            }

            if (best.Count < count)
            {
                best.Enqueue(ranked, ranked);
            }
            else if (ranked.CompareTo(best.Peek()) < 0)
            {
                best.EnqueueDequeue(ranked, ranked);
            }
        }

        var sorted = new Ranked[best.Count];
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            sorted[i] = best.Dequeue();
        }

        return sorted;
    }
}

/// <summary>A document with its score.</summary>
/// <param name="Document">Its number in the index.</param>
/// <param name="Worth">Higher is better.</param>
/// <param name="HasAll">Whether it has all that was asked for, in some way.</param>
internal readonly record struct Ranked(int Document, double Worth, bool HasAll) : IComparable<Ranked>
{
    public int CompareTo(Ranked other) => other.Worth.CompareTo(Worth) is var order and not 0 ? order : Document.CompareTo(other.Document);
}
