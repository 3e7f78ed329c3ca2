using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Two teams find each other by their purpose, write without names, and see each other when both have said yes.</summary>
public sealed class MeetingTeamsTests(House house)
{
    [Fact]
    public async Task Two_teams_meet()
    {
        var (one, two) = (await house.PageAsync("medarbetare"), await house.PageAsync("chef", script: false));
        var watch = new Watch(one);
        await StartAsync(one, "Tyngdtäcken om natten", "Att den som är orolig får sova utan sömntablett.");
        await StartAsync(two, "Sova utan tablett", "Att oroliga nätter blir lugna.");
        await ShowAsync(one, "moten-skylt");
        await ShowAsync(two, null);

        await one.ReloadAsync();
        await one.GetByRole(AriaRole.Link, new() { Name = "Sova utan tablett" }).ClickAsync();
        await one.LookOverAsync("moten-skriv");
        await one.GetByLabel("Ert meddelande").FillAsync("Ring gärna 070-123 45 67.");
        await one.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await one.GetByText("Det andra teamet får se:").WaitForAsync();
        await one.GetByLabel("Ert meddelande").FillAsync("Hur började ni med täckena?");
        await one.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await one.GetByText("Meddelandet är skickat").WaitForAsync();

        await two.ReloadAsync();
        await two.GetByRole(AriaRole.Link, new() { Name = "Era kontakter med andra team" }).ClickAsync();
        await two.Locator("main .card-link").First.ClickAsync();
        Assert.DoesNotContain("Medarbetare", await two.Locator("main").InnerTextAsync());
        await two.GetByLabel("Ert meddelande").FillAsync("Vi började med ett.");
        await two.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await two.GetByText("Meddelandet är skickat").WaitForAsync();
        await SayYesAsync(two, "växeln, be om chefen");
        await one.ReloadAsync();
        Assert.DoesNotContain("växeln", await one.Locator("main").InnerTextAsync());
        await SayYesAsync(one, "medarbetare@demo.invalid", "moten-ja");

        await one.GetByText("växeln, be om chefen").WaitForAsync();
        await one.LookOverAsync("moten-kontakt");
        await two.ReloadAsync();
        Assert.Contains("Medarbetare: medarbetare@demo.invalid", await two.Locator("main").InnerTextAsync());
        Assert.DoesNotContain(watch.Seen, seen => !seen.Contains("422", StringComparison.Ordinal));
    }

    private static async Task StartAsync(IPage page, string title, string purpose)
    {
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync(title);
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync(purpose);
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        await page.GetByRole(AriaRole.Link, new() { Name = "Möt andra team" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Möt andra team", Level = 1 }).WaitForAsync();
    }

    private static async Task ShowAsync(IPage page, string? look)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Läs vad andra team skulle se" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Vad andra team ser" }).WaitForAsync();
        if (look is not null)
        {
            await page.LookOverAsync(look);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Låt andra team se det här" }).ClickAsync();
        await page.GetByText("Nu kan andra team hitta er.").WaitForAsync();
    }

    private static async Task SayYesAsync(IPage page, string reach, string? look = null)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Läs och säg ja" }).ClickAsync();
        await page.GetByLabel("Så når de dig").FillAsync(reach);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se vad de får se" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Det här får de se" }).WaitForAsync();
        if (look is not null)
        {
            await page.LookOverAsync(look);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Säg ja", Exact = true }).ClickAsync();
        await page.GetByText("sagt ja.").First.WaitForAsync();
    }
}
