using System.IO.Compression;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Host.Kept;

/// <summary>What a browser that has never been here downloads to show a page.</summary>
public sealed partial class FirstVisitTests(Site site)
{
    private const int Most = 150_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/exempel")]
    [InlineData("/exempel/borgholmsmodellen-hemsjukhus")]
    [InlineData("/fragor/team")]
    public async Task A_first_visit_is_small(string page)
    {
        var client = site.Visitor().Client;
        var html = await client.GetStringAsync(page);
        HashSet<string> files = [.. FilesOfPage().Matches(html).Select(file => file.Groups["file"].Value)];
        foreach (var styles in files.Where(file => file.EndsWith(".css", StringComparison.Ordinal)).ToList())
        {
            // The letters of Swedish are in the Latin part; a browser fetches the other only for letters in it, and the slanted only for slanted text.
            var folder = styles[..styles.LastIndexOf('/')];
            files.UnionWith(Fonts().Matches(await client.GetStringAsync(styles)).Select(font => $"{folder}/{font.Groups["file"].Value}"));
        }

        var sizes = new Dictionary<string, int> { [page] = Packed(html) };
        foreach (var file in files)
        {
            using var answer = await client.GetAsync(file);
            answer.EnsureSuccessStatusCode();
            var body = await answer.Content.ReadAsByteArrayAsync();
            sizes[file] = file.EndsWith(".woff2", StringComparison.Ordinal) ? body.Length : Packed(body);
        }

        Assert.True(files.Count > 5, string.Join('\n', files));
        Assert.True(sizes.Values.Sum() < Most, $"{sizes.Values.Sum()}\n{string.Join('\n', sizes)}");
    }

    private static int Packed(string text) => Packed(System.Text.Encoding.UTF8.GetBytes(text));

    private static int Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(body);
        }

        return (int)packed.Length;
    }

    [GeneratedRegex("(?:<link rel=\"(?:stylesheet|icon)\" href|<script type=\"module\" src|<use href)=\"(?<file>/_content/[^\"#]+)")]
    private static partial Regex FilesOfPage();

    [GeneratedRegex(@"url\(""?\./(?<file>fonts/source-(?:sans-3|serif-4)-latin-wght-normal[^"")]*)")]
    private static partial Regex Fonts();
}
