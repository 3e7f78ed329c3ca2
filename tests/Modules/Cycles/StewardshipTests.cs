using System.Net;
using AngleSharp.Html.Dom;
using NaraVard.Cycles.Contracts;
using NaraVard.Tests.People;

namespace NaraVard.Tests.Cycles;

/// <summary>The steward sees where teams learn, never which teams.</summary>
public sealed class StewardshipTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    [Fact]
    public async Task Teams_are_counted_from_five_up_and_nothing_tells_which()
    {
        var (practitioner, steward) = (await _site.SignedInAsync("medarbetare"), await _site.SignedInAsync("forvaltare"));
        for (var i = 0; i < 5; i++)
        {
            await practitioner.StartCycleAsync($"Ett team med flera {i}", "?exempel=borgholmsmodellen-hemsjukhus");
        }

        Assert.Empty((await steward.OpenAsync("/forvaltning")).QuerySelectorAll("main table"));
        foreach (var i in Enumerable.Range(0, 4))
        {
            await (await (await Member.MakeAsync(_site)).SignedInAsync()).StartCycleAsync($"Fasta kontakter {i}", "?exempel=borgholmsmodellen-hemsjukhus");
        }

        var page = await steward.OpenAsync("/forvaltning");

        // Beside a five and its totals the noughts could be worked out, so the cells are hidden and the total stands.
        Assert.Equal("5", Total(page));
        Assert.DoesNotContain("Fasta kontakter", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Demoorganisationen", page.QuerySelector("main")!.TextContent);
        Assert.Equal("5", NumberOf(page, "Team efter tema"));

        var sixth = await (await (await Member.MakeAsync(_site)).SignedInAsync()).StartCycleAsync("Kortare köer");
        await practitioner.StepAsync(await practitioner.StartCycleAsync("Ännu en"), CyclePhase.Test);

        page = await steward.OpenAsync("/forvaltning");
        Assert.NotEmpty(sixth);
        Assert.Equal("6", Total(page));
        Assert.DoesNotContain(page.QuerySelectorAll("main td.number"), cell => cell.TextContent is "0" or "1" or "2" or "3" or "4");
    }

    [Fact]
    public async Task Beside_each_figure_stands_a_question_and_nothing_is_ranked()
    {
        var page = await (await _site.SignedInAsync("forvaltare")).OpenAsync("/forvaltning");

        Assert.All(page.QuerySelectorAll("main section"), section => Assert.EndsWith("?", section.QuerySelector(".talk")!.TextContent, StringComparison.Ordinal));
        foreach (var list in page.QuerySelectorAll("main section > ul"))
        {
            var names = list.QuerySelectorAll("li a").Select(link => link.TextContent).ToList();
            Assert.Equal(names.Order(StringComparer.Create(new("sv-SE"), ignoreCase: true)), names);
        }

        Assert.Contains(page.QuerySelectorAll("main h2"), heading => heading.TextContent == "Mönster som får mothugg");
    }

    [Theory]
    [InlineData("medarbetare")]
    [InlineData("chef")]
    [InlineData("redaktor")]
    [InlineData("administrator")]
    public async Task Only_a_steward_reaches_it(string role) => Assert.Equal(HttpStatusCode.Forbidden, await (await _site.SignedInAsync(role)).StatusAsync("/forvaltning"));

    private static string NumberOf(IHtmlDocument page, string table) => page.QuerySelector($"[aria-label='{table}'] td")!.TextContent;

    private static string Total(IHtmlDocument page) => page.QuerySelectorAll("main tfoot td").Last().TextContent;
}
