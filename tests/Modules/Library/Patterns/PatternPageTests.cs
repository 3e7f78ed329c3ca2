namespace NaraVard.Tests.Library.Patterns;

public sealed class PatternPageTests(Site site)
{
    [Fact]
    public async Task A_pattern_shows_what_speaks_for_it_and_what_speaks_against_it()
    {
        var page = await site.Visitor().OpenAsync("/monster/rakna-med-tid");

        Assert.Equal(8, page.QuerySelectorAll(".evidence-for .evidence").Length);
        Assert.Equal(3, page.QuerySelectorAll(".evidence-against .evidence").Length);
        Assert.Contains("Hur skiljer man på", page.QuerySelector(".open-question")!.TextContent);
    }
}
