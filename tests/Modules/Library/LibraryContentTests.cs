using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Sources;

namespace NaraVard.Tests.Library;

/// <summary>What must hold between the files of the starting content, with nothing else beside it.</summary>
public sealed class LibraryContentTests(OwnSite own) : IClassFixture<OwnSite>
{
    [Theory]
    [InlineData("example", 144)]
    [InlineData("pattern", 20)]
    [InlineData("question-table", 8)]
    [InlineData("concept", 19)]
    [InlineData("method", 24)]
    [InlineData("guide", 19)]
    [InlineData("series-issue", 5)]
    [InlineData("theme", 33)]
    [InlineData("source", 6)]
    [InlineData("dataset", 10)]
    public async Task All_starting_content_is_shown(string type, int count)
    {
        var ct = TestContext.Current.CancellationToken;
        var content = await ContentAsync();
        var reading = await own.Site.AskAsync(services => Task.FromResult(services.GetRequiredService<ContentFolder>().Read(Path.Combine(Site.Root, "content"), ct)));

        var entries = reading.Entries.Where(entry => entry.Type.Name == type).ToList();
        Assert.Equal(count, entries.Count);
        Assert.All(entries, entry => Assert.NotNull(content.Find(type, entry.Slug)));
    }

    [Fact]
    public async Task A_pattern_rests_on_at_least_three_examples_from_two_sources_and_never_on_a_proposal()
    {
        var content = await ContentAsync();

        Assert.All(content.All<Pattern>(), pattern =>
        {
            var examples = pattern.Body.EvidenceFor.Select(evidence => content.Find<GoodExample>(evidence.Example)!.Body).ToList();
            Assert.True(examples.Count >= 3, pattern.Slug);
            Assert.True(examples.Select(example => example.Source.Document).Distinct().Count() >= 2, pattern.Slug);
            Assert.DoesNotContain(examples, example => example.Kind == ExampleKind.Proposal);
        });
    }

    [Fact]
    public async Task An_example_names_exactly_the_patterns_that_rest_on_it()
    {
        var content = await ContentAsync();
        var resting = content.All<Pattern>().SelectMany(pattern => pattern.Body.EvidenceFor.Select(evidence => (evidence.Example, pattern.Slug))).ToLookup(pair => pair.Example, pair => pair.Slug);

        Assert.All(content.All<GoodExample>(), example => Assert.Equal(resting[example.Slug].Order(StringComparer.Ordinal), example.Body.Patterns.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Related_patterns_point_both_ways()
    {
        var content = await ContentAsync();

        Assert.All(content.All<Pattern>(), pattern => Assert.All(pattern.Body.Related, related => Assert.Contains(pattern.Slug, content.Find<Pattern>(related)!.Body.Related)));
    }

    [Fact]
    public async Task Every_source_of_an_example_has_a_digest()
    {
        var content = await ContentAsync();
        var titles = content.All<Source>().Select(source => source.Body.Title).ToHashSet();

        Assert.All(content.All<GoodExample>(), example => Assert.Contains(example.Body.Source.Document, titles));
    }

    private Task<LiveSnapshot> ContentAsync() =>
        own.Site.AskAsync(async services => await services.GetRequiredService<LiveContent>().NowAsync(TestContext.Current.CancellationToken));
}
