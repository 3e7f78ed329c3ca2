using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>
/// The main tasks by keyboard alone and by what Chromium tells a screen reader. The answer from a mail and the lifted
/// question, which need servers of their own, are heard in PromptTests and LiftingTests.
/// </summary>
public sealed class ScreenReaderTests(House house)
{
    // A made-up number that the guard knows as one.
    private const string Identity = "19121212-1212";

    [Fact]
    public async Task An_example_and_its_pattern_are_found_by_search()
    {
        var page = await house.PageAsync();
        await page.GotoAsync("/");
        var heard = await Heard.OfAsync(page);
        await heard.SoundAsync("");

        await heard.TypeAsync("Sök", "fast kontakt", "combobox");
        await heard.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
        await heard.SoundAsync("fast kontakt – sök");
        await heard.SaysAsync("träffar på");
        await heard.PressAsync("link", await NameAsync(page, "main a[href^='/exempel/']"));
        await heard.SoundAsync(await page.Locator("h1").InnerTextAsync());
        await heard.PressAsync("link", await NameAsync(page, "main a[href^='/monster/']"));

        await page.WaitForURLAsync("**/monster/*");
        await heard.SoundAsync(await page.Locator("h1").InnerTextAsync());
        Assert.Empty(await Kept.InAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_cycle_is_begun_and_written_in()
    {
        var page = await house.PageAsync("medarbetare");
        await page.GotoAsync("/cykler/ny");
        var heard = await Heard.OfAsync(page);
        await heard.SoundAsync("Starta en lärandecykel");

        await heard.TypeAsync("Vad ska cykeln heta?", $"Karin {Identity}");
        await heard.TypeAsync("Vad ska bli bättre, och för vem?", "Att ingen behöver vänta.");
        await heard.PressAsync("button", "Starta cykeln");
        await heard.TellsOfFaultAsync("Vad ska cykeln heta?", "personnummer");
        await heard.SoundAsync("Fel: Starta en lärandecykel");

        await heard.TypeAsync("Vad ska cykeln heta?", "Ingen väntar");
        await heard.PressAsync("button", "Starta cykeln");
        await heard.SoundAsync("Ingen väntar");
        await heard.SaysAsync("Cykeln är startad");
        await heard.PressAsync("link", await NameAsync(page, "main a[href$='/skriv']"));
        await heard.SoundAsync("Skriv");
        await heard.TypeAsync((await page.Locator("label[for=Text]").InnerTextAsync()).Trim(), "Vi väntade i tjugo minuter.");
        await heard.PressAsync("button", "Spara i min låda");
        await heard.SaysAsync("Sparat i din låda");
        await heard.SoundAsync("Ingen väntar");
        Assert.Empty(await Kept.InAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_meeting_is_joined_with_a_code_and_written_in()
    {
        var leader = await house.PageAsync("chef");
        var code = await RoomTests.PlanAndOpenAsync(leader);
        var phone = await house.PageAsync(phone: true);
        await phone.GotoAsync("/delta");
        var heard = await Heard.OfAsync(phone);
        await heard.SoundAsync("Var med i ett möte");

        await heard.TypeAsync("Kod", "222222");
        await heard.PressAsync("button", "Gå in");
        await heard.TellsOfFaultAsync("Kod", "Koden leder inte");
        await heard.TypeAsync("Kod", code);
        await heard.PressAsync("button", "Gå in");
        await heard.TypeAsync("Namn", "Anna");
        await heard.PressAsync("button", "Gå in i mötet");
        await phone.Locator("#Text").WaitForAsync();
        await heard.SoundAsync("");
        await heard.TypeAsync("Din tanke", "Schemat låses för tidigt");
        await heard.TabToAsync("button", "Skicka");
        await phone.Keyboard.PressAsync("Enter");
        await phone.WaitForFunctionAsync("() => document.querySelector('[data-room-state]').textContent.includes('Skickat')");
        await heard.SaysAsync("Skickat");

        // What comes while somebody listens is read out: the step that the leader goes on to.
        await leader.GetByRole(AriaRole.Button, new() { Name = "Gå vidare" }).ClickAsync();
        await phone.GetByRole(AriaRole.Heading, new() { Name = "Vad förstår vi nu?" }).WaitForAsync();
        await heard.SaysAsync("Vad förstår vi nu?");
        await heard.SoundAsync("");
        Assert.Empty(await Kept.InAsync(phone));
        await phone.Context.CloseAsync();
        await leader.Context.CloseAsync();
    }

    private static async Task<string> NameAsync(IPage page, string links)
    {
        var text = await page.Locator(links).First.EvaluateAsync<string>("link => link.textContent.replace(/\\s+/g, ' ').trim()");
        return text;
    }
}

/// <summary>What lies in a browser, against what /kakor says that lies there.</summary>
internal static class Kept
{
    /// <summary>The names that the page about cookies doesn't have.</summary>
    public static async Task<IReadOnlyList<string>> InAsync(IPage page)
    {
        var cookies = (await page.Context.CookiesAsync()).Select(cookie => cookie.Name);
        var places = await page.EvaluateAsync<string[]>("async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(db => db.name), ...(globalThis.caches ? await caches.keys() : [])]");
        await page.GotoAsync("/kakor");
        var told = (await page.Locator("dt code").AllInnerTextsAsync()).Select(name => name.TrimEnd(' ')).ToList();
        return [.. cookies.Concat(places).Where(name => !told.Any(one => one.EndsWith('…') ? name.StartsWith(one[..^1], StringComparison.Ordinal) : name == one || name == $"__Host-{one}"))];
    }
}
