using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Rules;

/// <summary>The list of what a release is made of (CycloneDX), as ./test writes it.</summary>
public sealed partial class SupplyTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task It_names_every_package_that_the_server_runs_with_and_the_theme_is_made_by()
    {
        var components = (await WriteAsync()).GetProperty("components").EnumerateArray().ToList();

        var listed = components.Select(one => one.GetProperty("purl").GetString()!).ToHashSet();
        Assert.NotEmpty(Server());
        Assert.NotEmpty(Theme());
        Assert.Equal([], Server().Concat(Theme()).Except(listed));
        Assert.All(components, one =>
        {
            var name = one.GetProperty("purl").GetString();
            Assert.True(one.GetProperty("licenses").GetArrayLength() > 0, $"{name} saknar licens");
            var hash = Assert.Single(one.GetProperty("hashes").EnumerateArray());
            Assert.Equal("SHA-512", hash.GetProperty("alg").GetString());
            Assert.Matches(Sha512(), hash.GetProperty("content").GetString()!);
        });
    }

    [Fact]
    public async Task It_is_a_sound_list_in_which_everything_is_reached_from_the_program()
    {
        var list = await WriteAsync();

        Assert.Equal("CycloneDX 1.6", $"{list.GetProperty("bomFormat").GetString()} {list.GetProperty("specVersion").GetString()}");
        Assert.Matches(SerialNumber(), list.GetProperty("serialNumber").GetString()!);
        var refs = list.GetProperty("components").EnumerateArray().Select(one => one.GetProperty("bom-ref").GetString()!).ToList();
        Assert.Equal(refs.Count, refs.Distinct().Count());
        var needs = list.GetProperty("dependencies").EnumerateArray().ToDictionary(
            one => one.GetProperty("ref").GetString()!,
            one => one.TryGetProperty("dependsOn", out var on) ? on.EnumerateArray().Select(name => name.GetString()!).ToList() : []);
        Assert.Empty(needs.Values.SelectMany(on => on).Except(refs));
        HashSet<string> reached = [];
        for (var next = needs["naravard"]; next.Count > 0;)
        {
            reached.UnionWith(next);
            next = [.. next.SelectMany(name => needs[name]).Where(name => !reached.Contains(name)).Distinct()];
        }

        Assert.Equal([], refs.Except(reached).Where(name => !name.Contains("esbuild", StringComparison.Ordinal)));
    }

    public void Dispose() => File.Delete(_file);

    // What the built server itself says that it runs with, not what the list was made from.
    private static List<string> Server()
    {
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "NaraVard.Web.deps.json")));
        return [.. built.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => $"pkg:nuget/{library.Name.Replace('/', '@')}")];
    }

    private static List<string> Theme()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Site.Root, "themes/naravard/assets/package-lock.json")));
        return [.. locked.RootElement.GetProperty("packages").EnumerateObject().Where(one => one.Name != "")
            .Select(one => $"pkg:npm/{one.Name.Split("node_modules/")[^1].Replace("@", "%40", StringComparison.Ordinal)}@{one.Value.GetProperty("version").GetString()}")];
    }

    private async Task<JsonElement> WriteAsync()
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Site.Root, ".ci/sbom.mjs"), _file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, string.Concat(told));
        using var list = JsonDocument.Parse(await File.ReadAllTextAsync(_file));
        return list.RootElement.Clone();
    }

    [GeneratedRegex("^[0-9a-f]{128}$")]
    private static partial Regex Sha512();

    [GeneratedRegex("^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    private static partial Regex SerialNumber();
}
