namespace NaraVard.Tests.Benchmarks.Search;

/// <summary>A query of tests/SearchEvaluation with what answers it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Class">What is hard about it.</param>
/// <param name="IsReported">Whether it is kept for reporting; the others are for tuning.</param>
/// <param name="Text">As somebody types it.</param>
/// <param name="Grades">How well each item answers, 1–3; what isn't there doesn't.</param>
internal sealed record Judged(string Id, string Class, bool IsReported, string Text, IReadOnlyDictionary<Key, int> Grades)
{
    private const int First = 10;
    private const int Recalled = 20;

    private static string Folder => Path.Combine(ServerProcess.Root, "tests", "SearchEvaluation");

    public static IReadOnlyList<Judged> ReadAll()
    {
        var grades = Rows("judgements.csv").ToLookup(row => row[0], row => (Key: new Key(row[1], row[2]), Grade: int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture)));
        return [.. Rows("queries.csv").Select(row => new Judged(row[0], row[1], row[2] == "report", row[3], grades[row[0]].ToDictionary(one => one.Key, one => one.Grade)))];
    }

    /// <summary>How near the first ten are to the best order there is (Järvelin and Kekäläinen 2002, with gains 2^grade − 1).</summary>
    public double Ndcg(IReadOnlyList<Key> found)
    {
        var best = Gain(Grades.Values.OrderDescending().Take(First));
        return best == 0 ? 0 : Gain(found.Take(First).Select(key => Grades.GetValueOrDefault(key))) / best;
    }

    /// <summary>The share of what answers that is among the first twenty.</summary>
    public double Recall(IReadOnlyList<Key> found) => (double)found.Take(Recalled).Count(Grades.ContainsKey) / Math.Min(Recalled, Grades.Count);

    /// <summary>One divided by the place of the first that answers.</summary>
    public double Reciprocal(IReadOnlyList<Key> found) => found.Index().FirstOrDefault(key => Grades.GetValueOrDefault(key.Item) > 0, (-1, null!)).Index is var at and >= 0 ? 1.0 / (at + 1) : 0;

    private static double Gain(IEnumerable<int> grades) => grades.Index().Sum(grade => (Math.Pow(2, grade.Item) - 1) / Math.Log2(grade.Index + 2));

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Folder, file)).Skip(1).Where(line => line != "").Select(Split);

    // Commas inside quotation marks belong to the value.
    private static string[] Split(string line)
    {
        List<string> values = [""];
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                var isTwo = isQuoted && i + 1 < line.Length && line[i + 1] == '"';
                (values[^1], isQuoted, i) = isTwo ? (values[^1] + '"', true, i + 1) : (values[^1], !isQuoted, i);
            }
            else if (line[i] == ',' && !isQuoted)
            {
                values.Add("");
            }
            else
            {
                values[^1] += line[i];
            }
        }

        return [.. values];
    }
}

/// <summary>An item: its folder in content/ and its slug.</summary>
internal sealed record Key(string Type, string Slug);
