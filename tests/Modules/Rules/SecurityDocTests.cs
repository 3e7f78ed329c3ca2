using System.Text.RegularExpressions;

namespace NaraVard.Tests.Rules;

/// <summary>What docs/security.md names is there. Whether it keeps what the row says takes a reader.</summary>
public sealed partial class SecurityDocTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Site.Root, "docs/security.md"));

    [Fact]
    public void Every_file_that_is_named_exists() =>
        Told.Nothing(NamedFile().Matches(Text).Select(named => named.Groups["path"].Value).Where(path => !IsThere(path)));

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Told.Nothing(Link().Matches(Text).Select(link => link.Groups["path"].Value).Where(path => !IsThere(Path.Combine("docs", path))));

    [Fact]
    public void Every_test_that_is_named_exists_where_the_row_says() =>
        Told.Nothing(NamedTest().Matches(Text).Where(named => !Has(named.Groups["path"].Value, named.Groups["class"].Value, named.Groups["test"].Value)).Select(named => named.Value));

    [Fact]
    public void No_test_is_named_without_saying_where_it_is() =>
        Told.Nothing(AnyTest().Matches(Text).Select(named => named.Value).Except(NamedTest().Matches(Text).Select(named => $"`{named.Groups["class"].Value}.{named.Groups["test"].Value}`")));

    [Fact]
    public void No_requirement_has_two_rows() =>
        Told.Nothing(Row().Matches(Text).Select(row => row.Groups["number"].Value).GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key));

    private static bool IsThere(string path) => Path.Exists(Path.Combine(Site.Root, path));

    private static bool Has(string path, string type, string test)
    {
        var file = Path.Combine(Site.Root, path);
        return Path.GetFileName(file) == $"{type}.cs" && File.Exists(file) && File.ReadAllText(file).Contains($" {test}(", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"`(?<path>(?:src|tests|docs|themes|content|deploy|\.ci)/[^`\s]+|Directory\.[^`\s]+)`")]
    private static partial Regex NamedFile();

    // Neither to other sites nor within the page.
    [GeneratedRegex(@"\]\((?<path>[^)#:\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[`(?<class>\w+)\.(?<test>[A-Z][a-zA-Z0-9]*_\w+)`\]\(\.\./(?<path>[^)\s]+)\)")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"`\w+(?:Tests|Rules)\.[A-Z][a-zA-Z0-9]*_\w+`")]
    private static partial Regex AnyTest();

    [GeneratedRegex(@"^\| (?<number>\d+\.\d+\.\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
