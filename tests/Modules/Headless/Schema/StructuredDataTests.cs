using System.Text.Json;

namespace NaraVard.Tests.Headless.Schema;

public sealed class StructuredDataTests(Site site)
{
    [Theory]
    [InlineData("/exempel/borgholmsmodellen-hemsjukhus", "Article")]
    [InlineData("/monster/arbetssatt-fore-teknik", "Article")]
    [InlineData("/metoder/action-learning-sets", "TechArticle")]
    [InlineData("/begrepp/larandecykel", "DefinedTerm")]
    [InlineData("/teman/aldre", "DefinedTerm")]
    [InlineData("/siffror/vastra-varmland-nyckeltal", "Dataset")]
    [InlineData("/register/organisations", "Dataset")]
    [InlineData("/fragor/team", "LearningResource")]
    [InlineData("/kallor/socialstyrelsen-larande-2025", "Article")]
    public async Task A_page_says_what_it_is_and_where_it_stands(string address, string type)
    {
        var graph = await GraphAsync(address);

        var described = graph[0];
        Assert.Equal(type, Text(described, "@type"));
        Assert.Equal($"http://localhost{address}", Text(described, "url"));
        Assert.NotEmpty(Text(described, "name"));
        Assert.Equal("sv", Text(described, "inLanguage"));
        Assert.DoesNotContain("author", Names(described));
        var crumbs = graph[1].GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(["1", "2", "3"], crumbs.Select(crumb => Text(crumb, "position")));
        Assert.Equal($"http://localhost{address}", Text(crumbs[2], "item"));
    }

    [Fact]
    public async Task An_example_says_what_it_is_about_where_it_happened_and_what_it_rests_on()
    {
        var example = (await GraphAsync("/exempel/borgholmsmodellen-hemsjukhus"))[0];

        Assert.Equal("Prövat", Text(example, "genre"));
        Assert.Contains("Nära vård", example.GetProperty("about").EnumerateArray().Select(theme => Text(theme, "name")));
        Assert.Equal("Borgholms kommun", Text(example.GetProperty("spatialCoverage")[0], "name"));
        Assert.Equal("Nära Vård i Västra Värmland – slutsatser och rekommendationer", Text(example.GetProperty("isBasedOn"), "name"));
        Assert.Equal("2024", Text(example.GetProperty("isBasedOn"), "datePublished"));
    }

    [Fact]
    public async Task An_issue_is_a_part_of_the_series()
    {
        var issue = (await GraphAsync("/serien/1"))[0];

        Assert.Equal(["Article", "PublicationIssue"], issue.GetProperty("@type").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal("1", Text(issue, "issueNumber"));
        Assert.Equal("Periodical", Text(issue.GetProperty("isPartOf"), "@type"));
    }

    [Fact]
    public async Task A_data_set_tells_years_only_where_its_period_is_years()
    {
        var years = (await GraphAsync("/siffror/vastra-varmland-selma-kontakter-2017-2022"))[0];

        Assert.Equal("2017/2022", Text(years, "temporalCoverage"));
        Assert.Equal("http://localhost/siffror/vastra-varmland-selma-kontakter-2017-2022.csv", Text(years.GetProperty("distribution"), "contentUrl"));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\"}]}</SCRIPT >")]
    public async Task No_text_gets_out_of_the_block(string text)
    {
        var slug = await Published.ConceptAsync(site, text, concept => concept with { Title = text });

        var page = await site.Visitor().OpenAsync($"/begrepp/{slug}");

        Assert.Single(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal(text, Text((await GraphAsync($"/begrepp/{slug}"))[0], "name"));
    }

    [Fact]
    public async Task The_start_page_says_how_the_site_is_searched()
    {
        var start = Assert.Single(await GraphAsync("/"));

        Assert.Equal(("WebSite", "http://localhost/"), (Text(start, "@type"), Text(start, "url")));
        var action = start.GetProperty("potentialAction");
        Assert.Equal("required name=q", Text(action, "query-input"));
        var search = Text(action.GetProperty("target"), "urlTemplate").Replace("{q}", "rondtavlan", StringComparison.Ordinal);
        Assert.Equal("rondtavlan", (await site.Visitor().OpenAsync(search)).QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_open_data_is_a_catalogue_whose_files_can_be_fetched()
    {
        var catalog = Assert.Single(await GraphAsync("/oppna-data"));

        Assert.Equal("DataCatalog", Text(catalog, "@type"));
        var set = Assert.Single(catalog.GetProperty("dataset").EnumerateArray());
        Assert.StartsWith("https://creativecommons.org/", Text(set, "license"), StringComparison.Ordinal);
        var files = set.GetProperty("distribution").EnumerateArray().ToList();
        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            using var answer = await site.Visitor().Client.GetAsync(Text(file, "contentUrl"));
            Assert.Equal(Text(file, "encodingFormat"), answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("/exempel", "Goda exempel")]
    [InlineData("/exempel?niva=team", "Goda exempel")]
    [InlineData("/fragor", "Frågetabeller")]
    [InlineData("/siffror", "Siffror")]
    public async Task A_list_says_of_what(string address, string name)
    {
        var list = Assert.Single(await GraphAsync(address));

        Assert.Equal(("CollectionPage", name), (Text(list, "@type"), Text(list, "name")));
        Assert.Equal("WebSite", Text(list.GetProperty("isPartOf"), "@type"));
    }

    [Theory]
    [InlineData("/sok")]
    [InlineData("/om")]
    [InlineData("/logga-in")]
    public async Task Pages_that_are_neither_say_nothing(string address) =>
        Assert.Empty((await site.Visitor().OpenAsync(address)).QuerySelectorAll("script:not([src])"));

    private async Task<IReadOnlyList<JsonElement>> GraphAsync(string address)
    {
        var page = await site.Visitor().OpenAsync(address);
        var data = JsonDocument.Parse(page.QuerySelector("head script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("https://schema.org", Text(data, "@context"));
        return [.. data.GetProperty("@graph").EnumerateArray()];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
