namespace NaraVard.Tests.Search;

public sealed class SynonymTests(Site site)
{
    [Theory]
    [InlineData("kompetensväxling")]
    [InlineData("task shifting")]
    [InlineData("\"task shifting\"")]
    public async Task Another_word_for_a_theme_finds_the_texts_that_use_its_title(string typed)
    {
        var page = await site.Visitor().OpenAsync($"/sok?q={Uri.EscapeDataString(typed)}");

        Assert.Contains("Visar också träffar på", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("”uppgiftsväxling”", page.Body.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll(".search-results > li").Length > 1);
    }

    [Fact]
    public async Task A_theme_says_what_else_it_is_called() =>
        Assert.Contains("Kallas också: kompetensväxling, task shifting", (await site.Visitor().OpenAsync("/teman/uppgiftsvaxling")).Body!.TextContent, StringComparison.Ordinal);
}
