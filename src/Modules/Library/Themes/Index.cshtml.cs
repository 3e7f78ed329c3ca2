using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Themes;

[ContentAlone]
internal sealed class IndexPage(LiveContent content) : ListPage<Theme>(content)
{
    private Dictionary<string, int> _counts = [];

    /// <summary>How many examples of a theme have been tried.</summary>
    public int Tried(string theme) => _counts.GetValueOrDefault(theme);

    protected override Task PrepareAsync(CancellationToken ct)
    {
        _counts = Snapshot.All<GoodExample>()
            .Where(example => example.Body.Kind != ExampleKind.Proposal)
            .SelectMany(example => example.Body.Themes).GroupBy(theme => theme).ToDictionary(group => group.Key, group => group.Count());
        return Task.CompletedTask;
    }
}
