using Microsoft.Playwright;

namespace NaraVard.Tests.Browser;

/// <summary>On paper there is the text and nothing to press.</summary>
public sealed class PrintTests(House house)
{
    [Theory]
    [InlineData("/fragor/team/kort")]
    [InlineData("/fragor/team")]
    [InlineData("/fragor/team/team-l2")]
    [InlineData("/exempel/borgholmsmodellen-hemsjukhus")]
    [InlineData("/serien/1")]
    [InlineData("/serien/3")]
    [InlineData("/serien/1/kort")]
    [InlineData("/cykler/blad")]
    public async Task A_printed_page_has_no_navigation(string path)
    {
        var page = await house.PageAsync();
        await page.GotoAsync(path);

        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        await page.AssertPaperAsync();
    }

    [Theory]
    [InlineData("?fraga=region-l2", 1)]
    [InlineData("?fraga=region-l1&fraga=region-s1", 2)]
    [InlineData("?med=stod", 7)]
    public async Task Each_question_is_a_page_of_its_own_and_nothing_else_is_printed(string picked, int pages)
    {
        var page = await house.PageAsync();
        await page.GotoAsync($"/fragor/region/kort{picked}");

        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Equal(pages, System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b"));
    }

    [Fact]
    public async Task A_cycle_for_the_wall_fills_one_A4_and_no_more()
    {
        var page = await house.PageAsync();
        await page.GotoAsync("/cykler/blad");

        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type\s*/Page\b"));
    }
}

internal static class Paper
{
    /// <summary>Holds what is shown to what belongs on paper. An issue's contents do.</summary>
    public static async Task AssertPaperAsync(this IPage page)
    {
        Assert.True((await page.Locator("main").InnerTextAsync()).Trim().Length > 100);
        var shown = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.site-menu, .site-account, .skip-link, .breadcrumb, .site-footer nav, main button, main nav:not(.issue-contents), main form')]
              .filter(e => e.checkVisibility() && e.getClientRects().length > 0).map(e => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 30)}`)
            """);
        Assert.Empty(shown);
    }
}
