using System.Globalization;

namespace NaraVard.Tests.Host.Failures;

/// <summary>The table in docs/reliability.md. Each test of a failure writes its own row, with what it has counted.</summary>
internal static class Reliability
{
    public const string Begin = "<!-- Written by ./test --long -->";
    public const string End = "<!-- The end of what is written -->";

    private static readonly Lock One = new();

    public static string File { get; } = Path.Combine(Site.Root, "docs/reliability.md");

    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 };

    public static string Database => IsPostgres ? "PostgreSQL" : "SQLite";

    /// <summary>Writes the row of a failure on the database of this run, and leaves the others.</summary>
    /// <param name="failure">What failed.</param>
    /// <param name="made">How it was made to fail.</param>
    /// <param name="kept">What was acknowledged, and there afterwards.</param>
    /// <param name="seen">What people met meanwhile.</param>
    /// <param name="figure">How long, how many.</param>
    public static void Write(string failure, string made, string kept, string seen, string figure)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"Räknat: {failure} ({Database}): {kept}; {seen}; {figure}");
        lock (One)
        {
            var text = System.IO.File.ReadAllText(File);
            var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
            var rows = Rows(text).Where(row => !row.StartsWith(KeyOf(failure, Database), StringComparison.Ordinal))
                .Append($"{KeyOf(failure, Database)} {made} | {kept} | {seen} | {figure} |").Order(StringComparer.Ordinal);
            System.IO.File.WriteAllText(File, $"{text[..from]}\n\n| failure | database | how it was made | what was kept | what was seen | figures |\n| --- | --- | --- | --- | --- | --- |\n{string.Join('\n', rows)}\n\n{text[to..]}");
        }
    }

    /// <summary>As English writes it, whatever language the run has.</summary>
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    /// <summary>The rows that stand there.</summary>
    public static IEnumerable<string> Rows(string text) =>
        text[(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..text.IndexOf(End, StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2);

    /// <summary>What the row of a failure begins with.</summary>
    public static string KeyOf(string failure, string database) => $"| {failure} | {database} |";
}
