using System.Text.RegularExpressions;

namespace NaraVard.Tests.Library;

/// <summary>The names under which the code keeps something in a browser: cookies, and the places that scripts write to. A name that differs ends where it begins to.</summary>
internal static partial class BrowserNames
{
    public static HashSet<string> InCode() => [.. Cookies(), .. Places()];

    private static IEnumerable<string> Cookies() =>
        from file in Files("src", "*.cs")
        let text = File.ReadAllText(file)
        where text.Contains("Cookie", StringComparison.Ordinal)
        from Match name in Named().Matches(text)
        select name.Groups["name"].Value;

    // The name is written where it is used, or in a constant of the same file; one that is neither fails here.
    private static IEnumerable<string> Places() =>
        from file in Files("themes/naravard/assets/src", "*.js")
        let text = File.ReadAllText(file)
        from Match place in Kept().Matches(text)
        let written = place.Groups["name"].Value
        select Beginning(char.IsAsciiLetter(written[0]) ? Regex.Match(text, $@"const {written} = (?<value>['""`][^'""`]+['""`])").Groups["value"].Value : written, file, written);

    private static string Beginning(string literal, string file, string written)
    {
        Assert.True(literal.Length > 2, $"{file}: vad {written} heter syns inte");
        return literal.Trim('\'', '"', '`').Split("${")[0].Trim();
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Site.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.EndsWith("KeptInBrowser.cs", StringComparison.Ordinal));

    [GeneratedRegex("""(?:Cookie\.Name = |string (?:Cookie|Name) = |NameOf\(Guid \w+\) => \$)"(?<name>[a-zA-Z_-]+)""")]
    private static partial Regex Named();

    [GeneratedRegex("""(?:(?:localStorage|sessionStorage)\.setItem|indexedDB\.open|caches\.open)\((?<name>[\w]+|['"`][^'"`]+['"`])""")]
    private static partial Regex Kept();
}
