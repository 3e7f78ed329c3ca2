using NaraVard.Tests.Rules;

namespace NaraVard.Tests.Host.Failures;

public sealed class ReliabilityDocTests
{
    [Fact]
    public void Every_failure_that_is_tried_has_a_row_for_each_database_and_no_other_has()
    {
        var rows = Reliability.Rows(File.ReadAllText(Reliability.File)).ToList();
        var expected = FailureAttribute.All.SelectMany(failure => Databases(failure.On), (failure, database) => Reliability.KeyOf(failure.Name, database)).ToList();

        Told.Nothing(expected.Where(key => !rows.Exists(row => row.StartsWith(key, StringComparison.Ordinal))).Select(key => $"Saknas i docs/reliability.md; kör ./test --long: {key}")
            .Concat(rows.Where(row => !expected.Exists(key => row.StartsWith(key, StringComparison.Ordinal))).Select(row => $"Prövas inte längre: {row}")));
    }

    private static IEnumerable<string> Databases(On on) =>
        new[] { (On.Sqlite, "SQLite"), (On.Postgres, "PostgreSQL") }.Where(one => on.HasFlag(one.Item1)).Select(one => one.Item2);
}
