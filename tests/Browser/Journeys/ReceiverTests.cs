using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>An administrator adds a system that is to be told of changes, and looks after it.</summary>
public sealed class ReceiverTests(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_receiver_is_added_tested_paused_and_taken_away(bool script)
    {
        var page = await house.PageAsync("administrator", script);
        var watch = new Watch(page);
        await page.GotoAsync("/admin/aviseringar/ny");
        await page.Locator("#Name").FillAsync($"Intranätet {(script ? "med" : "utan")} script");
        await page.Locator("#Address").FillAsync("https://intranat.exempel.se/naravard");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();
        await page.Locator(".hook-secret").WaitForAsync();
        await LookAsync(page, "admin-avisering-hemlighet", script);

        await page.GetByRole(AriaRole.Button, new() { Name = "Pausa" }).ClickAsync();
        await page.GetByText("Pausad. Det som händer").WaitForAsync();
        Assert.Equal(0, await page.Locator(".hook-secret").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Ändra" }).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await LookAsync(page, "admin-avisering-andra", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await page.GetByText("Mottagaren är ändrad.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka ett prov" }).ClickAsync();
        await page.Locator(".hook-log").WaitForAsync();
        await LookAsync(page, "admin-avisering-logg", script);

        await page.GetByText("Ta bort mottagaren").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort för gott" }).ClickAsync();
        await page.GetByText("är borttagen.").WaitForAsync();
        Assert.Empty(watch.Seen);
    }

    private static Task LookAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;
}
