using System.Buffers;

namespace NaraVard.Search.Ranking;

/// <summary>
/// Scores documents by BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). Of several ways to have the same thing the best counts, so that
/// a word and its synonym in one text are not two hits.
/// </summary>
internal sealed class Ranker(int documents, SearchWeights weights)
{
    private const double NearlyBest = 0.95;

    /// <summary>Every document that has something of what is asked for, the best first; every allowed one when nothing is asked for but filters.</summary>
    /// <param name="clauses">What is asked for: one clause for each term first, then those that stand for several.</param>
    /// <param name="allowed">Which documents may be found, or null for all.</param>
    public IReadOnlyList<Ranked> Rank(IReadOnlyList<Clause> clauses, bool[]? allowed)
    {
        if (clauses.Count == 0)
        {
            return [.. Enumerable.Range(0, documents).Where(document => allowed?[document] != false).Select(document => new Ranked(document, 1, HasAll: true))];
        }

        var scores = clauses.Select(Score).ToList();
        var single = clauses.Index().Where(clause => !clause.Item.IsRun).Select(clause => clause.Index).ToList();
        var worth = single.Select(i => clauses[i].Weight * Math.Max(0.1, Idf(clauses[i]))).ToList();
        var all = worth.Sum();
        List<Ranked> found = [];
        for (var document = 0; document < documents; document++)
        {
            if (allowed?[document] == false)
            {
                continue;
            }

            double sum = 0, has = 0;
            var terms = 0;
            for (var i = 0; i < single.Count; i++)
            {
                var score = scores[single[i]][document];
                (sum, has, terms) = score > 0 ? (sum + score, has + worth[i], terms + 1) : (sum, has, terms);
            }

            for (var i = 0; i < clauses.Count; i++)
            {
                if (clauses[i].IsRun && scores[i][document] > 0)
                {
                    (sum, has, terms) = WithPhrase(clauses[i], i, document, scores, worth, (sum, has, terms));
                }
            }

            if (sum > 0)
            {
                found.Add(new Ranked(document, sum * Math.Pow(Math.Min(1, has / all), weights.Coordination), terms >= single.Count));
            }
        }

        scores.ForEach(score => ArrayPool<float>.Shared.Return(score));
        found.Sort();
        return found;
    }

    // A phrase that has another name counts as that name when it says more than its words do one by one.
    private static (double Sum, double Has, int Terms) WithPhrase(
        Clause clause, int i, int document, List<float[]> scores, List<double> worth, (double Sum, double Has, int Terms) before)
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
        var score = ArrayPool<float>.Shared.Rent(documents);
        Array.Clear(score, 0, documents);
        var most = Idf(clause);
        foreach (var way in clause.Ways)
        {
            var idf = Math.Min(most, Idf(way.Postings.Count)) * way.Weight * clause.Weight * clause.Terms * (weights.Saturation + 1);
            for (var i = 0; i < way.Postings.Count; i++)
            {
                var weight = way.Postings.Weights[i];
                var worth = (float)(idf * weight / (weights.Saturation + weight));
                ref var best = ref score[way.Postings.Documents[i]];
                best = Math.Max(best, worth) + ((float)weights.OtherWays * Math.Min(best, worth));
            }
        }

        return score;
    }

    // What a term is worth: as its best ways are. A rare inflection or compound of a common word says no more than the word.
    private double Idf(Clause clause) => clause.Ways.Count == 0
        ? Idf(0)
        : clause.Ways.Max(way => way.Weight) is var best ? clause.Ways.Where(way => way.Weight >= best * NearlyBest).Min(way => Idf(way.Postings.Count)) : 0;

    private double Idf(int count) => Math.Log(1 + ((documents - count + 0.5) / (count + 0.5)));
}

/// <summary>A document with its score.</summary>
/// <param name="Document">Its number in the index.</param>
/// <param name="Worth">Higher is better.</param>
/// <param name="HasAll">Whether it has all that was asked for, in some way.</param>
internal readonly record struct Ranked(int Document, double Worth, bool HasAll) : IComparable<Ranked>
{
    public int CompareTo(Ranked other) => other.Worth.CompareTo(Worth) is var order and not 0 ? order : Document.CompareTo(other.Document);
}
