namespace NaraVard.Library.Examples;

/// <summary>The facts of an example in words.</summary>
internal static class ExampleFacts
{
    private static readonly Dictionary<string, string> Countries = new()
    {
        ["DK"] = "Danmark",
        ["FI"] = "Finland",
        ["FR"] = "Frankrike",
        ["GB"] = "Storbritannien",
        ["IS"] = "Island",
        ["NL"] = "Nederländerna",
        ["NO"] = "Norge",
        ["US"] = "USA",
    };

    public static string Country(string code) => Countries.GetValueOrDefault(code, code);

    public static string Places(GoodExample example, int most)
    {
        IReadOnlyList<string> all = example.Countries.Count == 0 ? example.Places : [.. example.Places, .. example.Countries.Select(Country)];
        return all.Count <= most ? string.Join(", ", all) : $"{string.Join(", ", all.Take(most))} och {all.Count - most} till";
    }

    public static string Levels(IEnumerable<SystemLevel> levels) => string.Join(", ", levels.Order().Select((level, i) => i == 0 ? level.Name() : level.Name().ToLowerInvariant()));
}
