using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Point 2: a reader without an account, with script and without, on a phone.</summary>
public sealed class ReaderTests(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_narrows_the_examples_and_opens_one(bool script)
    {
        var page = await house.PageAsync(script: script, width: 360);
        await page.GotoAsync("/exempel");
        var all = await CountAsync(page);

        await page.Locator("details.filters > summary").ClickAsync();
        await page.Locator("details.filters input[name=slag][value=forslag]").CheckAsync();
        await page.Locator("details.filters form button").First.ClickAsync();

        await page.WaitForURLAsync("**slag=forslag**");
        Assert.InRange(await CountAsync(page), 1, all - 1);
        Assert.Equal(await page.Locator("main .card").CountAsync(), await page.Locator("main .card.is-proposal").CountAsync());
        await page.Locator("main .card .card-link").First.ClickAsync();
        await page.WaitForURLAsync("**/exempel/*");
        Assert.True(await page.Locator("main .kind-proposal").First.IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "Vad som skulle göra det möjligt" }).IsVisibleAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_climbs_the_staircase_to_the_questions_of_a_level(bool script)
    {
        var page = await house.PageAsync(script: script, width: 360);
        await page.GotoAsync("/fragor");
        Assert.Equal(8, await page.Locator(".staircase .stair").CountAsync());

        await page.Locator(".staircase .stair", new() { HasText = "Region" }).First.ClickAsync();

        await page.WaitForURLAsync("**/fragor/region");
        Assert.Equal("Region", await page.Locator(".stair[aria-current=page] .stair-name").TextContentAsync());
        Assert.True(await page.Locator(".question .question-text").CountAsync() > 3);
    }

    [Fact]
    public async Task A_pattern_shows_what_speaks_for_and_against_and_leads_to_the_examples()
    {
        var page = await house.PageAsync();
        await page.GotoAsync("/monster/arbetssatt-fore-teknik");
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "Talar för" }).First.IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Heading, new() { Name = "Talar emot" }).First.IsVisibleAsync());

        await page.Locator(".evidence a").First.ClickAsync();

        await page.WaitForURLAsync("**/exempel/*");
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse(new string([.. (await page.Locator("#traffar").TextContentAsync())!.Trim().TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
