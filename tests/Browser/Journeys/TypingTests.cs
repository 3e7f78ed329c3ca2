using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>An editor whose browser closes in the middle of a sentence, and one who is helped while writing.</summary>
public sealed class TypingTests(House house)
{
    [Fact]
    public async Task What_was_typed_just_before_the_browser_closed_is_there_in_the_next_one()
    {
        const string Address = "/redaktion/exempel/los-problemet-idag";
        var first = await house.PageAsync("redaktor");
        var watch = new Watch(first);
        await first.GotoAsync(Address);
        await first.Locator("#Gave").FillAsync("Tre ord till.");
        await first.Locator("#sparlage", new() { HasText = "Det du skriver är sparat" }).WaitForAsync();
        await first.Locator("#Gave").FillAsync("Tre ord till. Och de allra sista.");
        first.Dialog += (_, question) => _ = question.AcceptAsync();
        await first.GotoAsync("/om");
        Assert.Empty(watch.Seen);

        var second = await house.PageAsync("redaktor");
        await second.GotoAsync(Address);

        // The browser doesn't wait for the answer to what it sends while it closes, so the first look may come too early.
        for (var look = 0; look < 20 && await second.Locator("#Gave").InputValueAsync() == "Tre ord till."; look++)
        {
            await second.ReloadAsync();
        }

        await first.Context.CloseAsync();

        Assert.Equal("Tre ord till. Och de allra sista.", await second.Locator("#Gave").InputValueAsync());
        await second.LookOverAsync("redaktion-fortsatt");
        await second.GetByText("Släng det som inte är sparat").ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Släng", Exact = true }).ClickAsync();
        await second.GetByText("Här står den sparade texten").WaitForAsync();
        Assert.DoesNotContain("Tre ord till", await second.Locator("#Gave").InputValueAsync());
    }

    [Fact]
    public async Task Preview_and_checks_follow_the_writing_and_lead_to_the_field()
    {
        var page = await house.PageAsync("redaktor");
        await page.GotoAsync("/redaktion/exempel/it-ronder");

        await page.Locator("#Gave").FillAsync("Det gav **ro**. Se [mer](/finns-inte-alls).");
        await page.Locator("#forhandsvisning strong", new() { HasText = "ro" }).WaitForAsync();
        await page.Locator("#kontroller").GetByRole(AriaRole.Link, new() { Name = "Vad det gav" }).First.ClickAsync();

        await page.WaitForURLAsync("**#Gave");
        var field = (await page.Locator("#Gave").BoundingBoxAsync())!;
        var bar = (await page.Locator(".editor-bar").BoundingBoxAsync())!;
        Assert.True(field.Y >= bar.Y + bar.Height, $"fältet börjar vid {field.Y}, under listen som slutar vid {bar.Y + bar.Height}");
        await page.LookOverAsync("redaktion-kontroller");
        await page.Locator("#MadePossible").FillAsync("");
        await page.Locator("#kontroller .is-failing", new() { HasText = "Skriv vad som gjorde det möjligt" }).WaitForAsync();
    }
}
