using System.Globalization;
using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A manager lets those who are invited get a question before each meeting of a series.</summary>
public sealed class BeforeMeetingsTests(House house)
{
    [Fact]
    public async Task A_series_gets_questions_before_its_meetings_and_whoever_wants_fewer_says_so()
    {
        var page = await house.PageAsync("chef");
        var watch = new Watch(page);
        await page.GotoAsync("/moten/nytt?niva=team");
        await page.Locator("input[name=Questions]").First.CheckAsync();
        await page.GetByLabel("Vad heter mötet?").FillAsync("Måndagsmötet");
        await page.GetByLabel("Datum").FillAsync(DateTime.Today.AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Börjar").FillAsync("13:00");
        await page.GetByLabel("Längd i minuter").FillAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "Planera mötet" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dagordning" }).WaitForAsync();
        var plan = page.Url;
        await page.GotoAsync($"{plan}/upprepa");
        await page.GetByLabel("Hur många gånger till?").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa dagarna" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Planera mötena" }).ClickAsync();
        await page.WaitForURLAsync("**/moten");

        await page.GotoAsync($"{plan}/fragor-infor");
        await page.LookOverAsync("moten-fragor-infor-inga");
        await page.GetByLabel("Vilket klockslag?").FillAsync("09:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara för alla inbjudna" }).ClickAsync();
        await page.GetByText("Din nästa fråga kommer").WaitForAsync();
        await page.LookOverAsync("moten-fragor-infor");

        await page.GetByRole(AriaRole.Button, new() { Name = "Inför vartannat möte" }).ClickAsync();
        await page.GetByText("Du får en fråga inför vartannat möte.").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sluta", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Börja igen" }).WaitForAsync();
        await page.LookOverAsync("moten-fragor-infor-slutat");
        Assert.Empty(watch.Seen);
    }
}
