using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A text goes from the drawer out to everyone, one circle at a time, and back again.</summary>
public sealed class SharingTests(House house)
{
    private const string Text = "Telefonen blev tyst efter klockan tio.";

    private static readonly (string With, bool IsWarned)[] Steps =
        [("teamet", false), ("Demoorganisationen", false), ("alla inloggade", true), ("alla", true)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_author_shares_step_by_step_is_warned_of_other_authorities_and_takes_the_text_back(bool script)
    {
        var page = await house.PageAsync("medarbetare", script);
        var watch = new Watch(page);
        var cycle = await WriteAsync(page, $"Steg för steg {Unique.Word()}");

        foreach (var (with, isWarned) in Steps)
        {
            await page.Locator(".entry a.sharing").First.ClickAsync();
            await page.WaitForURLAsync("**/dela*");
            Assert.Equal(isWarned, await page.Locator("main [role=note]").IsVisibleAsync());
            await LookAsync(page, $"dela-{with.Split(' ')[^1].ToLowerInvariant()}", script);
            await page.GetByRole(AriaRole.Button, new() { Name = $"Dela med {with}", Exact = true }).ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/dela", StringComparison.Ordinal));
        }

        var reader = await house.PageAsync(null, script);
        Assert.Contains(Text, await (await reader.GotoAsync(cycle))!.TextAsync());

        await page.Locator(".entry a.sharing").First.ClickAsync();
        await page.WaitForURLAsync("**/dela*");
        await LookAsync(page, "dela-tillbaka", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka till min låda" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/dela", StringComparison.Ordinal));
        Assert.True(await page.Locator(".entry.is-private", new() { HasText = Text }).IsVisibleAsync());
        Assert.Equal(404, (await reader.GotoAsync(cycle))!.Status);
        foreach (var (path, name) in new[] { ("/teamet", "cykel-larandestod"), ("/utan-namn", "cykel-utan-namn") })
        {
            await page.GotoAsync(cycle + path);
            await LookAsync(page, name, script);
        }

        Assert.Empty(watch.Seen);
    }

    private static async Task<string> WriteAsync(IPage page, string title)
    {
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync(title);
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync("Att telefonen vilar ibland");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        var cycle = page.Url;
        await page.GotoAsync($"{cycle}/skriv");
        await page.Locator("textarea[name=Text]").FillAsync(Text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara i min låda" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/skriv", StringComparison.Ordinal));
        return cycle;
    }

    private static Task LookAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;
}
