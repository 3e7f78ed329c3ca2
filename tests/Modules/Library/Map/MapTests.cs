using System.Globalization;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Library.Map;

public sealed class MapTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    [Theory]
    [InlineData("/monster/karta")]
    [InlineData("/monster/karta?niva=team")]
    public async Task Every_cell_opens_as_many_cases_as_it_says(string address)
    {
        var visitor = _site.Visitor();
        var page = await visitor.OpenAsync(address);
        var cells = page.QuerySelectorAll(".map-table td a").ToList();

        Assert.True(cells.Count > 20, $"{address} har {cells.Count} rutor");
        foreach (var cell in cells.Where((_, i) => i % 9 == 0))
        {
            var cases = await visitor.OpenAsync(cell.GetAttribute("href")!);
            Assert.Equal(int.Parse(cell.TextContent, CultureInfo.InvariantCulture), int.Parse(cases.Text("#traffar").Split(' ')[0], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task The_drawing_and_the_table_say_the_same()
    {
        var page = await _site.Visitor().OpenAsync("/monster/karta");

        var (drawn, listed) = (page.QuerySelectorAll(".pattern-map a:has(.map-count)"), page.QuerySelectorAll(".map-table td a"));

        Assert.Equal(listed.Select(cell => cell.GetAttribute("aria-label")), drawn.Select(cell => cell.GetAttribute("aria-label")));
        Assert.Equal(listed.Select(cell => cell.GetAttribute("href")), drawn.Select(cell => cell.GetAttribute("href")));
    }

    [Fact]
    public async Task A_level_without_cases_says_so() =>
        Assert.Contains("Nivå", (await _site.Visitor().OpenAsync("/monster/karta?niva=individ")).Text("main"));
}
