using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;
using NaraVard.Search.Index;

namespace NaraVard.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public async Task A_file_that_is_no_index_is_passed_over_at_start()
    {
        await using var site = new Site();
        var folder = Directory.CreateDirectory(Path.Combine(site.DataFolder, "search"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "9.db"), "Det här är inget sökindex.");

        await AssertFindsAsync(site);

        Assert.Single(folder.EnumerateFiles("*.db"));
    }

    [Fact]
    public async Task A_file_that_breaks_while_the_site_runs_is_built_anew()
    {
        await using var site = new Site();
        await AssertFindsAsync(site);
        SqliteConnection.ClearAllPools();
        File.Delete(IndexOf(site) + "-wal");
        File.Delete(IndexOf(site) + "-shm");
        await File.WriteAllBytesAsync(IndexOf(site), [.. Enumerable.Repeat((byte)7, 50_000)]);

        await AssertFindsAsync(site);
    }

    [Fact]
    public async Task A_file_that_disappears_is_built_anew_and_the_old_one_answers_meanwhile()
    {
        await using var site = new Site();
        await AssertFindsAsync(site);
        var old = IndexOf(site);
        File.Delete(old);

        await AssertFindsAsync(site);

        await site.Services.GetRequiredService<SearchIndex>().Rebuilding;
        Assert.NotEqual(old, IndexOf(site));
        await AssertFindsAsync(site);
    }

    [Fact]
    public async Task What_one_node_publishes_another_finds_at_its_next_search()
    {
        await using var site = new Site();
        await using var other = site.AnotherNode();
        await AssertFindsAsync(site);
        await AssertFindsAsync(other);

        await site.PublishAsync("concept", "tvanodsord", new Concept { Title = "Tvånodsordet", Text = "Det som båda ser." });

        foreach (var node in (Site[])[other, site])
        {
            var page = await node.Visitor().OpenAsync("/sok?q=tv%C3%A5nodsordet");
            Assert.Equal("/begrepp/tvanodsord", Assert.Single(page.QuerySelectorAll(".search-result h2 a")).GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_proposal_is_labelled_as_one_beside_its_kind()
    {
        await using var site = new Site();
        site.Services.GetRequiredService<ContentTypes>().Add(new()
        {
            Name = "test-idea",
            Folder = "ideas",
            Singular = "exempel",
            Plural = "Idéer",
            Address = "/ideer",
            Record = typeof(Idea),
        });
        await site.PublishAsync("test-idea", "en", new Idea { Title = "Körsbärsidén" });

        var page = await site.Visitor().OpenAsync("/sok?q=k%C3%B6rsb%C3%A4rsid%C3%A9n");

        Assert.Equal("Exempel · Förslag – inte prövat", page.QuerySelector(".search-kind")!.TextContent.Trim());
        Assert.Single((await site.Visitor().OpenAsync("/sok?q=mullvadsk%C3%B6ping")).QuerySelectorAll(".search-result"));
    }

    private static string IndexOf(Site site) => Directory.EnumerateFiles(Path.Combine(site.DataFolder, "search"), "*.db").Single();

    private static async Task AssertFindsAsync(Site site)
    {
        var page = await site.Visitor().OpenAsync("/sok?q=borgholmsmodellen");
        Assert.Equal("/exempel/borgholmsmodellen-hemsjukhus", page.QuerySelector(".search-result h2 a")!.GetAttribute("href"));
    }

    private sealed record Idea : ContentBody
    {
        public override string Lead => "";

        public override string Label => "Förslag – inte prövat";

        public override IEnumerable<string> FoundBy => ["Mullvadsköping"];

        public override IEnumerable<TextPart> Parts => [];
    }
}
