using System.Globalization;
using System.Reflection;
using NaraVard.Kernel.Content;
using NaraVard.Search.Ranking;

namespace NaraVard.Tests.Benchmarks.Search;

/// <summary>
/// Finds better constants for the ranking: each in turn is made a little smaller and larger and kept where the tuning queries are answered best, until nothing
/// helps. Nothing is turned off: what these queries don't need, others may. What it prints goes into SearchWeights by hand.
/// </summary>
internal static class Tuner
{
    private const int Rounds = 3;
    private const double LeastGain = 0.0004;

    private static readonly double[] Steps = [0.6, 0.8, 0.9, 1.12, 1.3, 1.7];

    public static async Task RunAsync(LiveSnapshot snapshot, IReadOnlyList<Judged> queries, string folder)
    {
        var best = SearchWeights.Tuned;
        var score = await ScoreAsync(snapshot, best, queries, folder);
        Console.WriteLine($"  nDCG@10 före: {score:N4}");
        for (var round = 0; round < Rounds; round++)
        {
            var before = score;
            foreach (var constant in typeof(SearchWeights).GetProperties().Where(property => property.PropertyType == typeof(double)))
            {
                foreach (var tried in Steps.Select(step => With(best, constant, step)))
                {
                    var now = await ScoreAsync(snapshot, tried, queries, folder);
                    (best, score) = now > score + LeastGain ? (tried, now) : (best, score);
                }
            }

            Console.WriteLine($"  varv {round + 1}: {score:N4}");
            if (score - before < LeastGain)
            {
                break;
            }
        }

        foreach (var constant in typeof(SearchWeights).GetProperties().Where(property => property.PropertyType == typeof(double)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {constant.Name} = {constant.GetValue(best):0.###}"));
        }
    }

    private static SearchWeights With(SearchWeights weights, PropertyInfo constant, double step)
    {
        var copy = weights with { };
        constant.SetValue(copy, (double)constant.GetValue(weights)! * step);
        return copy;
    }

    private static async Task<double> ScoreAsync(LiveSnapshot snapshot, SearchWeights weights, IReadOnlyList<Judged> queries, string folder)
    {
        var answers = await new OurEngine(snapshot, weights, folder).AnswerAsync([.. queries.Select(query => query.Text)]);
        return queries.Zip(answers, (query, found) => query.Ndcg(found)).Average();
    }
}
