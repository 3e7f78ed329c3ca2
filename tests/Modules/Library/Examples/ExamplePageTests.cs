using System.Net;

namespace NaraVard.Tests.Library.Examples;

public sealed class ExamplePageTests(Site site)
{
    [Fact]
    public async Task An_example_shows_its_sections_source_patterns_and_similar_ones()
    {
        var page = await site.Visitor().OpenAsync("/exempel/borgholmsmodellen-hemsjukhus");

        Assert.Equal(
            ["utgangslage", "vad-man-gjorde", "vad-som-gjorde-det-mojligt", "vad-det-gav", "att-tanka-pa-om-du-vill-prova-sjalv"],
            page.QuerySelectorAll("article.prose h2").Select(heading => heading.Id!));
        Assert.NotNull(page.QuerySelector("a[href='/kallor/nara-vard-vastra-varmland-2024']"));
        Assert.NotEmpty(page.QuerySelectorAll(".aside .evidence a"));
        Assert.NotEmpty(page.QuerySelectorAll(".card"));
        Assert.Equal("/cykler/ny?exempel=borgholmsmodellen-hemsjukhus", page.QuerySelector(".follow a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_proposal_says_that_it_is_not_tried_before_anything_else_is_read()
    {
        var page = await site.Visitor().OpenAsync("/exempel/administrativa-antipiloter");

        Assert.Contains("Förslag – inte prövat", page.QuerySelector(".page-head")!.TextContent);
        Assert.Contains("inte prövat när den skrevs", page.QuerySelector(".notice.is-proposal")!.TextContent);
        Assert.Contains("Gäller", page.QuerySelector(".facts")!.TextContent);
        Assert.DoesNotContain("Plats", page.QuerySelectorAll(".facts dt").Select(term => term.TextContent));
    }

    [Fact]
    public async Task An_attempt_says_that_it_stopped()
    {
        var page = await site.Visitor().OpenAsync("/exempel/grannvard-balsta");

        Assert.Contains("Försöket stannade", page.QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task An_unknown_example_is_not_found_and_offers_search()
    {
        using var answer = await site.Visitor().Client.GetAsync("/exempel/finns-inte");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector("form[action='/sok'] input[name=q]"));
    }
}
