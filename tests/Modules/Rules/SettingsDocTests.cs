using System.Text.RegularExpressions;

namespace NaraVard.Tests.Rules;

/// <summary>docs/settings.md and the file that an operator edits name the same keys.</summary>
public sealed partial class SettingsDocTests
{
    private static readonly string Page = Read("docs/settings.md");

    [Fact]
    public void Each_key_of_the_environment_file_is_explained() =>
        Told.Nothing(Line().Matches(Read("deploy/naravard.env")).Select(line => line.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal))
            .Where(key => !key.StartsWith("SignIn:Providers:", StringComparison.Ordinal) && !Page.Contains($"`{key}`", StringComparison.Ordinal)));

    [Fact]
    public void Each_key_of_the_page_stands_in_the_environment_file()
    {
        // What isn't a server's, or is set by the unit alone.
        var file = Read("deploy/naravard.env");
        var keys = Row().Matches(Page).SelectMany(row => Key().Matches(row.Groups["keys"].Value)).Select(key => key.Groups["key"].Value);
        Told.Nothing(keys.Except(["Demo", "Data:Folder", "urls", "ASPNETCORE_ENVIRONMENT", "AllowedHosts", "SignIn:Providers:{name}:…"])
            .Where(key => !file.Contains($"{key.Replace(":", "__", StringComparison.Ordinal)}=", StringComparison.Ordinal)));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Site.Root, path));

    [GeneratedRegex("^#?(?<key>[A-Z][A-Za-z_]+)=", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\| (?<keys>`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<key>[^`]+)`")]
    private static partial Regex Key();
}
