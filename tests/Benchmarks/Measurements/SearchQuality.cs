using NaraVard.Search.Ranking;
using NaraVard.Tests.Benchmarks.Search;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>How good the search is, on the queries of tests/SearchEvaluation that are kept for reporting, beside other engines in the same run.</summary>
internal sealed class SearchQuality : IMeasurement
{
    private const string All = "alla";

    public string Name => "sok";

    public string Title => "Sökning: nDCG@10, recall@20 och MRR på den del som inte använts för att ställa in den";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        var snapshot = PublishedLibrary.Read(Lab.Content);
        if (Environment.GetCommandLineArgs().Contains("--justera"))
        {
            await Tuner.RunAsync(snapshot, [.. Judged.ReadAll().Where(query => !query.IsReported)], lab.Folder("sok"));
        }

        List<IEngine> engines = [new OurEngine(snapshot, SearchWeights.Tuned, lab.Folder("sok")), new PlainFts(snapshot)];
        if (Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 } postgres)
        {
            engines.Add(await PostgresSearch.StartAsync(postgres, snapshot));
        }

        if (LuceneSearch.IsHere)
        {
            engines.AddRange([new LuceneSearch(snapshot, isBest: false, lab.Folder("lucene")), new LuceneSearch(snapshot, isBest: true, lab.Folder("lucene"))]);
        }

        var part = Environment.GetEnvironmentVariable("NARAVARD_SOK_DEL") == "tune";
        var queries = Judged.ReadAll().Where(query => query.IsReported != part).ToList();
        List<(string Name, IReadOnlyList<IReadOnlyList<Key>> Found)> answers = [];
        foreach (var engine in engines)
        {
            answers.Add((engine.Name, await engine.AnswerAsync([.. queries.Select(query => query.Text)])));
            await engine.DisposeAsync();
        }

        foreach (var kind in queries.Select(query => query.Class).Distinct().Order().Append(All))
        {
            var some = queries.Index().Where(query => kind == All || query.Item.Class == kind).ToList();
            yield return Beside($"{kind} ({some.Count}) nDCG@10", some, answers, (query, found) => query.Ndcg(found));
            yield return Beside($"{kind} recall@20", some, answers, (query, found) => query.Recall(found));
            yield return Beside($"{kind} MRR", some, answers, (query, found) => query.Reciprocal(found));
        }

        if (part)
        {
            foreach (var (i, query) in queries.Index().OrderBy(query => query.Item.Ndcg(answers[0].Found[query.Index])).Take(60))
            {
                Console.WriteLine($"  {query.Ndcg(answers[0].Found[i]):N2} {query.Class,-18} {query.Text}");
                Console.WriteLine($"       rätt: {string.Join(", ", query.Grades.OrderByDescending(g => g.Value).Take(6).Select(g => $"{g.Key.Slug}:{g.Value}"))}");
                Console.WriteLine($"       fann: {string.Join(", ", answers[0].Found[i].Take(6).Select(key => $"{key.Slug}:{query.Grades.GetValueOrDefault(key)}"))}");
            }
        }
    }

    private static Figure Beside(
        string what, List<(int Index, Judged Item)> some, List<(string Name, IReadOnlyList<IReadOnlyList<Key>> Found)> answers, Func<Judged, IReadOnlyList<Key>, double> measure)
    {
        var means = answers.Select(engine => (engine.Name, Mean: some.Average(query => measure(query.Item, engine.Found[query.Index])))).ToList();
        return new Figure(what, means[0].Mean, "", string.Join(" · ", means.Skip(1).Select(other => $"{other.Name} {other.Mean:N2}")));
    }
}
