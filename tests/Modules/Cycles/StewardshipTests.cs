using System.Net;
using AngleSharp.Html.Dom;
using NaraVard.Cycles.Contracts;

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
            await practitioner.StartCycleAsync($"Fasta kontakter {i}");
        }

        var page = await steward.OpenAsync("/forvaltning");

        Assert.Equal("5", Observing(page));
        Assert.DoesNotContain("Fasta kontakter", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Demoorganisationen", page.QuerySelector("main")!.TextContent);

        var sixth = await practitioner.StartCycleAsync("Kortare köer");
        await practitioner.StepAsync(sixth, CyclePhase.Test);

        // One tests now. With the total of six it could be worked out from the five, so they are hidden too.
        page = await steward.OpenAsync("/forvaltning");
        Assert.Equal("–", Observing(page));
        Assert.DoesNotContain(page.QuerySelectorAll("main td.number"), cell => cell.TextContent is "0" or "1" or "2" or "3" or "4");
    }

    [Theory]
    [InlineData("medarbetare")]
    [InlineData("chef")]
    [InlineData("redaktor")]
    [InlineData("administrator")]
    public async Task Only_a_steward_reaches_it(string role) => Assert.Equal(HttpStatusCode.Forbidden, await (await _site.SignedInAsync(role)).StatusAsync("/forvaltning"));

    // A new cycle is of the team's level unless somebody says otherwise.
    private static string Observing(IHtmlDocument page) =>
        page.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Team").QuerySelector("td")!.TextContent;
}
