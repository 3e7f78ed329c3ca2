using NaraVard.Library.Examples;

namespace NaraVard.Tests.Library.Examples;

/// <summary>The list of all examples and what is counted in it; what other tests publish would count.</summary>
public sealed class ExampleListTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    [Fact]
    public async Task A_place_counts_only_what_was_done_there_and_tells_of_the_proposals()
    {
        var page = await _site.Visitor().OpenAsync("/exempel?plats=Eda%20kommun");

        Assert.DoesNotContain("Förslag", string.Concat(page.QuerySelectorAll(".card .kind-label").Select(label => label.TextContent)));
        Assert.Contains("förslag som rör platsen men inte är prövade där", page.QuerySelector(".notice.is-proposal")!.TextContent);
    }

    [Fact]
    public async Task Proposals_are_shown_when_asked_for_and_marked_as_not_tried()
    {
        var page = await _site.Visitor().OpenAsync("/exempel?slag=forslag&plats=Eda%20kommun");

        var cards = page.QuerySelectorAll(".card");
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Contains("Förslag – inte prövat", card.TextContent));
        Assert.All(cards, card => Assert.Contains("gäller", card.QuerySelector(".card-meta")!.TextContent));
    }

    [Theory]
    [InlineData("/exempel", "niva", "team", "/exempel?niva=team")]
    [InlineData("/exempel?tema=nara-vard", "niva", "team", "/exempel?tema=nara-vard&niva=team")]
    [InlineData("/exempel?tema=nara-vard&niva=team", "niva", "region", "/exempel?tema=nara-vard&niva=region")]
    [InlineData("/exempel?tema=nara-vard&niva=team&niva=region", "tema", "bemanning", "/exempel?tema=bemanning&niva=team&niva=region")]
    [InlineData("/exempel?slag=forslag", "niva", "team", "/exempel?slag=forslag&niva=team")]
    public async Task The_count_beside_a_choice_is_what_the_list_shows_when_it_is_chosen(string list, string filter, string value, string chosenList)
    {
        var page = await _site.Visitor().OpenAsync(list);
        var choice = page.QuerySelector($"input[name={filter}][value={value}]")!.ParentElement!;

        var chosen = await _site.Visitor().OpenAsync(chosenList);

        Assert.StartsWith(choice.QuerySelector(".count")!.TextContent + " ", chosen.QuerySelector("#traffar")!.TextContent.Trim());
    }

    [Fact]
    public async Task Filters_that_nothing_passes_offer_to_take_one_away()
    {
        var page = await _site.Visitor().OpenAsync("/exempel?plats=Borgholms%20kommun&niva=regeringskansliet");

        var links = page.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains(links, link => link.Contains("niva=regeringskansliet") && !link.Contains("plats"));
    }

    [Theory]
    [InlineData("/exempel?sida=99999999")]
    [InlineData("/exempel?sida=x")]
    [InlineData("/exempel?sida=-3")]
    [InlineData("/exempel?tema=finns-inte&niva=%00&plats=<script>")]
    public async Task Odd_addresses_get_a_page_and_not_a_fault(string address)
    {
        var page = await _site.Visitor().OpenAsync(address);

        Assert.NotNull(page.QuerySelector("h1"));
    }

    [Fact]
    public async Task The_list_pages_through_all_examples_once()
    {
        var seen = new List<string>();
        var visitor = _site.Visitor();
        for (string? next = "/exempel"; next is not null;)
        {
            var page = await visitor.OpenAsync(next);
            seen.AddRange(page.QuerySelectorAll("h3 .card-link").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href") is { } query ? "/exempel" + query : null;
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count >= 144);
    }

    [Fact]
    public void A_proposal_has_no_place_unless_proposals_are_asked_for()
    {
        var proposal = new GoodExample { Kind = ExampleKind.Proposal, Places = ["Eda kommun"] };

        Assert.Empty(ExampleFilter.ValuesOf(proposal, ExampleFilter.Place, wantsProposals: false));
        Assert.Equal(["Eda kommun"], ExampleFilter.ValuesOf(proposal, ExampleFilter.Place, wantsProposals: true));
    }
}
