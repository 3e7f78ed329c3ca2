using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;

namespace NaraVard.Library.Examples;

internal sealed class ExampleParts(LiveContent content) : IExampleParts
{
    public async Task<IReadOnlyList<ExamplePart>> OfAsync(string slug, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        return live.Read<GoodExample>(slug) is { Body: var body } ? live.Derive(_ => new Divided()).Of(body) : [];
    }
}

/// <summary>Examples in parts, each worked out once for each state of the content.</summary>
internal sealed partial class Divided
{
    private const int KeyLength = 16;

    private readonly ConcurrentDictionary<GoodExample, IReadOnlyList<ExamplePart>> _found = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<ExamplePart> Of(GoodExample example) => _found.GetOrAdd(example, body =>
        [.. Parts(ExamplePart.Done, body.Done), .. Parts(ExamplePart.MadePossible, body.MadePossible)]);

    private static IEnumerable<ExamplePart> Parts(string section, string markdown) => MarkdownParts.Of(markdown)
        .Select(text => new ExamplePart(Key(section, text), section, Cut.To(text, ExamplePart.Longest)))
        .DistinctBy(part => part.Key).Take(ExamplePart.Most);

    // A comma or a capital more or less is the same part still.
    private static string Key(string section, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{section}\n{NotWords().Replace(text.Normalize().ToLowerInvariant(), " ").Trim()}")))[..KeyLength];

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWords();
}
