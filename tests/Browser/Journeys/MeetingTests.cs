using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Point 6: a manager plans a meeting from a level's questions, takes notes in it and prints the minutes.</summary>
public sealed class MeetingTests(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_manager_plans_and_holds_a_meeting_and_prints_its_minutes(bool script)
    {
        var page = await house.PageAsync("chef", script);
        var watch = new Watch(page);
        var title = $"Ledningsmöte {(script ? "med" : "utan")} skript";
        await page.GotoAsync("/fragor/region");
        await page.Locator(".question").First.GetByRole(AriaRole.Link, new() { Name = "Använd i ett möte" }).ClickAsync();

        await page.WaitForURLAsync("**/moten/nytt?*");
        await PlanAsync(page, title);
        await CheckAsync(page, "moten-dagordning", script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Håll mötet" }).ClickAsync();
        await page.WaitForURLAsync("**/rum");
        await CheckAsync(page, "moten-rum", script);
        await HoldAsync(page);
        await page.WaitForURLAsync("**/protokoll");
        Assert.True(await page.GetByText("Vi prövar korta avstämningar").First.IsVisibleAsync());
        await CheckAsync(page, "moten-protokoll", script);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await page.AssertPaperAsync();
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Screen });
        await page.GotoAsync("/moten");
        Assert.True(await page.GetByRole(AriaRole.Link, new() { Name = title }).IsVisibleAsync());
        await CheckAsync(page, "moten", script);
        Assert.Empty(watch.Seen);
    }

    private static async Task PlanAsync(IPage page, string title)
    {
        Assert.Equal(1, await page.Locator("input[name=Questions]:checked").CountAsync());
        await page.Locator("input[name=Questions]").Nth(1).CheckAsync();
        await page.GetByLabel("Vad heter mötet?").FillAsync(title);
        await page.GetByLabel("Datum").FillAsync(DateTime.Today.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Börjar").FillAsync("13:00");
        await page.GetByLabel("Längd i minuter").FillAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "Planera mötet" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dagordning" }).WaitForAsync();
    }

    private static async Task HoldAsync(IPage page)
    {
        for (var step = 0; step < 20 && page.Url.Contains("/rum", StringComparison.Ordinal); step++)
        {
            await page.GetByLabel("Anteckningar").FillAsync("Vi prövar korta avstämningar");
            var before = page.Url;
            await page.Locator("button[name=go][value=next], button[name=go][value=close]").ClickAsync();
            await page.WaitForURLAsync(url => url != before);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Avsluta mötet" }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/protokoll", StringComparison.Ordinal));
    }

    private static Task CheckAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;
}
