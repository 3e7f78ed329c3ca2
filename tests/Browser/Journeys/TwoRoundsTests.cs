using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Two people on their phones, a cycle and two rounds: a prediction and its outcome, an obstacle, and a text from where there is no network.</summary>
public sealed class TwoRoundsTests(House house)
{
    [Fact]
    public async Task Two_people_go_round_twice_on_their_phones()
    {
        var (anna, kalle) = (await house.PageAsync("medarbetare", phone: true), await house.PageAsync("kollega", phone: true));
        var watch = new Watch(anna);
        var cycle = await anna.StartCycleAsync("Två varv med telefonen");
        await AddAsync(anna, cycle, "kollega@demo.invalid");

        await WriteAsync(kalle, cycle, "Telefonen ringer mitt i samtalet.");
        await ShareAsync(kalle, cycle, "Telefonen ringer mitt i samtalet.");
        await StepAsync(anna, cycle, "Pröva", "Vi stänger telefonen mellan nio och tio.");
        await WriteAsync(anna, cycle, "Hälften så många ringer tillbaka.", "Förutsägelse");
        await ShareAsync(anna, cycle, "Hälften så många ringer tillbaka.");

        await StepAsync(anna, cycle, "Utvärdera", "Två veckor har gått.");
        await kalle.GotoAsync(cycle);
        Assert.Equal("Vad trodde ni? Hur blev det?", await kalle.Locator("#nasta h2").First.InnerTextAsync());
        await kalle.LookOverAsync("cykel-forutsagelser");
        await kalle.GetByRole(AriaRole.Link, new() { Name = "Skriv utfallet" }).First.TapAsync();
        await kalle.SaveAsync("En tredjedel ringer tillbaka.", "Spara i min låda");
        await kalle.Locator(".entry", new() { HasText = "En tredjedel ringer tillbaka." }).WaitForAsync();
        await ShareAsync(kalle, cycle, "En tredjedel ringer tillbaka.");
        await anna.GotoAsync(cycle);
        Assert.Contains("En tredjedel ringer tillbaka.", await anna.Locator(".prediction-outcome").InnerTextAsync());
        await anna.Locator(".entry", new() { HasText = "Utfallet är skrivet" }).WaitForAsync();

        await StepAsync(anna, cycle, "Förändra", "Det gick bättre än vi trodde.");
        await EndRoundAsync(anna, cycle);
        await kalle.OpenWriteAsync(cycle);
        await kalle.Context.SetOfflineAsync(true);
        await kalle.Locator(".pick", new() { HasText = "Hinder" }).TapAsync();
        await kalle.Locator(".pick", new() { HasText = "Det måste lyftas" }).TapAsync();
        await kalle.Locator("#LiftTo").SelectOptionAsync("Region");
        await kalle.SaveAsync("Växeln går bara att stänga för hela regionen.", "Spara i min låda");
        await kalle.StateAsync("Ingen uppkoppling");
        await kalle.ReloadAsync();
        await kalle.GetByText("väntar på att skickas").WaitForAsync();
        await kalle.Context.SetOfflineAsync(false);
        await kalle.StateAsync("Skickat, ligger i din låda.");
        await ShareAsync(kalle, cycle, "Växeln går bara att stänga för hela regionen.");

        await anna.GotoAsync(cycle);
        Assert.Contains("Varv 2", await anna.Locator(".board-phase").InnerTextAsync());
        var lifted = anna.Locator("#observera-2 .entry", new() { HasText = "Växeln går bara att stänga" });
        Assert.Contains("Det måste lyftas till regionen", await lifted.InnerTextAsync());
        await anna.Locator(".ring a", new() { HasText = "Utvärdera" }).FocusAsync();
        await anna.Keyboard.PressAsync("Enter");
        await anna.WaitForURLAsync("**fas=utvardera*");
        Assert.Equal(1, await anna.Locator(".entry").CountAsync());
        Assert.Empty(watch.Seen);
        await anna.GotoAsync(cycle);
        await anna.LookOverAsync("cykel-varv-tva");
    }

    private static async Task AddAsync(IPage page, string cycle, string email)
    {
        await page.GotoAsync($"{cycle}/teamet");
        await page.Locator("#Email").FillAsync(email);
        await page.Locator("form", new() { Has = page.Locator("#Email") }).GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("[role=status]").First.WaitForAsync();
    }

    private static async Task WriteAsync(IPage page, string cycle, string text, string? kind = null)
    {
        await page.GotoAsync($"{cycle}/skriv");
        if (kind is not null)
        {
            await page.Locator(".pick", new() { HasText = kind }).TapAsync();
        }

        await page.SaveAsync(text, "Spara i min låda");
        await page.Locator(".entry", new() { HasText = text }).WaitForAsync();
    }

    private static async Task ShareAsync(IPage page, string cycle, string text)
    {
        await page.GotoAsync(cycle);
        await page.Locator(".entry", new() { HasText = text }).Locator("a.sharing").First.TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dela med teamet" }).TapAsync();
        await page.WaitForURLAsync(url => !url.Contains("/dela", StringComparison.Ordinal));
    }

    private static async Task StepAsync(IPage page, string cycle, string phase, string reason)
    {
        await page.GotoAsync($"{cycle}/fas");
        await page.Locator("label.choice", new() { HasText = phase }).TapAsync();
        await page.GetByLabel("Varför?").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Byt fas" }).TapAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/fas", StringComparison.Ordinal));
    }

    private static async Task EndRoundAsync(IPage page, string cycle)
    {
        await page.GotoAsync($"{cycle}/avsluta-varv");
        await page.Locator("label.choice", new() { HasText = "Vi anpassar det" }).TapAsync();
        await page.Locator("label.choice", new() { HasText = "Vi börjar varv 2" }).TapAsync();
        await page.GetByLabel("Varför?").FillAsync("Nu prövar vi hela förmiddagen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avsluta varvet" }).TapAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/avsluta-varv", StringComparison.Ordinal));
    }
}
