using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>On a phone: from an example through the talk about what differs to a cycle, and on to what was kept and changed.</summary>
public sealed class FitTests(House house)
{
    private const string Answer = "Hos oss är det en enda person.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_team_talks_about_what_differs_and_tells_what_it_changed(bool script)
    {
        var page = await house.PageAsync("medarbetare", script, width: 360);
        var watch = new Watch(page);
        await page.GotoAsync("/exempel/borgholmsmodellen-hemsjukhus");
        await page.GetByRole(AriaRole.Link, new() { Name = "Använd som utgångspunkt" }).First.ClickAsync();
        await page.WaitForURLAsync("**/cykler/ny?exempel=*");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync($"Samtal {Unique.Word()}");
        await AnswerAsync(page, "Eldsjälar");
        await (script ? page.LookOverAsync("samtal-start") : Task.CompletedTask);
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        var entry = page.Locator(".entry.is-private", new() { HasText = Answer });
        Assert.Contains("Eldsjälar", await entry.InnerTextAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Vad är annorlunda hos er?" }).ClickAsync();
        await page.WaitForURLAsync("**/utgangspunkt");
        await AnswerAsync(page, "utgångsläget");
        await (script ? page.LookOverAsync("samtal-senare") : Task.CompletedTask);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara i min låda" }).ClickAsync();
        await page.GetByText("Svaret ligger i din låda.").WaitForAsync();
        Assert.Equal(2, await page.Locator(".entry.is-private").CountAsync());

        await page.GotoAsync(page.Url.Replace("/utgangspunkt", "/anpassning", StringComparison.Ordinal));
        await TellAsync(page, script);
        await page.GetByText("Sparat. Teamet ser det under Plan.").WaitForAsync();
        Assert.Contains("Vi fick ta in en vikarie.", await page.Locator(".board-about").TextContentAsync());
        Assert.Empty(watch.Seen);
    }

    // By the keyboard: the question opens with Enter and the field stands next.
    private static async Task AnswerAsync(IPage page, string words)
    {
        var question = page.Locator(".fit-question", new() { HasText = words }).First;
        await question.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await question.Locator("textarea").FillAsync(Answer);
    }

    private static async Task TellAsync(IPage page, bool script)
    {
        var part = page.Locator(".told-part").First;
        await part.GetByRole(AriaRole.Radio, new() { Name = "Ändrad" }).CheckAsync();
        await part.GetByRole(AriaRole.Radio, new() { Name = "Vi var tvungna" }).CheckAsync();
        await part.GetByLabel("Varför?").FillAsync("Vi fick ta in en vikarie.");
        await (script ? page.LookOverAsync("anpassning") : Task.CompletedTask);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/anpassning", StringComparison.Ordinal));
    }
}
