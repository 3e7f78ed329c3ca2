using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Series;

namespace NaraVard.Library.Themes;

[ContentAlone]
internal sealed class ThemePage(LiveContent content) : ItemPage<Theme>(content)
{
    private const int Most = 6;

    public IReadOnlyList<Live<GoodExample>> Examples => [.. Snapshot.All<GoodExample>().Where(example => example.Body.Themes.Contains(Slug) && example.Body.Kind != ExampleKind.Proposal)];

    public IReadOnlyList<Live<GoodExample>> FirstExamples => [.. Examples.Take(Most)];

    public IReadOnlyList<LiveItem> Patterns => [.. Snapshot.All<Pattern>().Where(pattern => pattern.Body.Themes.Contains(Slug))];

    public IReadOnlyList<LiveItem> Issues => [.. Snapshot.All<SeriesIssue>().Where(issue => issue.Body.Themes.Contains(Slug)).OrderByDescending(issue => issue.Body.Number)];
}
