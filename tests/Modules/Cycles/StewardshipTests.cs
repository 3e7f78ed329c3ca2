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
        Assert.Empty((await steward.OpenAsync("/forvaltning")).QuerySelectorAll("main table"));
        for (var i = 0; i < 5; i++)
        {
            await practitioner.StartCycleAsync($"Fasta kontakter {i}");
        }

        var page = await steward.OpenAsync("/forvaltning");

        // Beside a five and its totals the noughts could be worked out, so the cells are hidden and the total stands.
        Assert.Equal("5", Total(page));
        Assert.DoesNotContain("Fasta kontakter", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Demoorganisationen", page.QuerySelector("main")!.TextContent);

        var sixth = await practitioner.StartCycleAsync("Kortare köer");
        await practitioner.StepAsync(sixth, CyclePhase.Test);

        page = await steward.OpenAsync("/forvaltning");
        Assert.Equal("6", Total(page));
        Assert.DoesNotContain(page.QuerySelectorAll("main td.number"), cell => cell.TextContent is "0" or "1" or "2" or "3" or "4");
    }

    [Theory]
    [InlineData("medarbetare")]
    [InlineData("chef")]
    [InlineData("redaktor")]
    [InlineData("administrator")]
    public async Task Only_a_steward_reaches_it(string role) => Assert.Equal(HttpStatusCode.Forbidden, await (await _site.SignedInAsync(role)).StatusAsync("/forvaltning"));

    private static string Total(IHtmlDocument page) => page.QuerySelectorAll("main tfoot td").Last().TextContent;
}
