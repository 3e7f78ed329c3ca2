using System.Text.RegularExpressions;

namespace NaraVard.Tests.Rules;

/// <summary>docs/limits.md says what the code says. Whether the words of a row say the same takes a reader.</summary>
public sealed partial class LimitsDocTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Path.Combine(Site.Root, "docs/limits.md")).Where(line => line.StartsWith('|') && line is not ("| what | limit | where |" or "| --- | --- | --- |"))];

    [Fact]
    public void Every_row_names_a_file_and_what_stands_in_it()
    {
        Assert.NotEmpty(Rows);
        Told.Nothing(Rows.Where(row => !Whole().IsMatch(row)));
    }

    [Fact]
    public void Every_limit_stands_in_the_code_as_in_its_row() =>
        Told.Nothing(Rows.SelectMany(row => Place().Matches(row)).SelectMany(Missing));

    [Fact]
    public void No_limit_has_two_rows() =>
        Told.Nothing(Rows.SelectMany(row => Place().Matches(row)).SelectMany(Limits).GroupBy(limit => limit).Where(same => same.Count() > 1).Select(same => $"{same.Key}"));

    private static IEnumerable<string> Missing(Match place)
    {
        var file = Path.Combine(Site.Root, place.Groups["path"].Value);
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        return Limits(place).Where(limit => !IsIn(text, limit.Code)).Select(limit => $"{limit.Path}: {limit.Code}");
    }

    private static IEnumerable<(string Path, string Code)> Limits(Match place) =>
        place.Groups["code"].Captures.Select(code => (place.Groups["path"].Value, code.Value));

    // To its end, and not in a comment: 10 is neither 100 nor 10 * 1024.
    private static bool IsIn(string text, string code) =>
        Regex.IsMatch(text, $@"^(?!\s*(?://|\#)).*(?<![\w.]){Regex.Escape(code)}(?=[;,(){{}}""]|\ [}})])", RegexOptions.Multiline);

    [GeneratedRegex(@"`(?<path>(?:src|deploy)/[^`\s]+)`(?: `(?<code>(?!src/|deploy/)[^`]+)`)+")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\| [^|]+ \| [^|]+ \|(?: `(?:src|deploy)/[^`\s]+`(?: `(?!src/|deploy/)[^`]+`)+)+ \|$")]
    private static partial Regex Whole();
}
