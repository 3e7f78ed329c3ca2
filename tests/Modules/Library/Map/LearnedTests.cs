using System.Globalization;
using NaraVard.Cycles.Planning;
using NaraVard.Tests.Cycles.Spreading;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Library.Map;

/// <summary>Who has learned from whom, in a map whose cells open what they count.</summary>
public sealed class LearnedTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    [Fact]
    public async Task Every_cell_opens_the_cases_it_counts_and_those_that_have_not_agreed_are_in_none()
    {
        var reader = _site.Visitor();
        Assert.Contains("Inget team syns här än", (await reader.OpenAsync("/monster/karta/larde-av")).Text("main"));
        var slug = await _site.ExampleAsync("Att lära av");
        var teams = await _site.GrowAsync(() => Adaptation.OfExample(slug, "Att lära av"), "Första enheten", null, "Andra enheten");
        await _site.GrowAsync(() => Adaptation.OfCycle(teams[0], "Hemlig titel"), "Tredje enheten");
        await _site.GrowAsync(() => Adaptation.OfCycle(teams[1], "Hemlig titel"), "Lärde av någon som inte syns");

        foreach (var by in new[] { "niva", "slag" })
        {
            var page = await reader.OpenAsync($"/monster/karta/larde-av?efter={by}");
            var (listed, drawn) = (page.QuerySelectorAll(".map-table td a"), page.QuerySelectorAll(".pattern-map a"));
            Assert.Equal(listed.Select(cell => (cell.GetAttribute("aria-label"), cell.GetAttribute("href"))), drawn.Select(cell => (cell.GetAttribute("aria-label"), cell.GetAttribute("href"))));
            foreach (var cell in listed)
            {
                var cases = await reader.OpenAsync(cell.GetAttribute("href")!);
                Assert.Equal(int.Parse(cell.TextContent, CultureInfo.InvariantCulture), cases.QuerySelectorAll("section[aria-labelledby=fall] .evidence").Length);
            }

            Assert.Equal(3, listed.Sum(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture)));
        }

        var opened = (await reader.OpenAsync("/monster/karta/larde-av?efter=niva&fran=team&till=team")).Text("section[aria-labelledby=fall]");
        Assert.Contains("Team har lärt av team: 3 team", opened);
        Assert.Contains("Första enheten", opened[opened.IndexOf("Lärde av", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("emlig", opened);
        Assert.DoesNotContain("inte syns", opened);
    }
}
