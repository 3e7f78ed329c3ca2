using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Point 3: from an example to a cycle that has gone round once, in the words of those who ran it.</summary>
public sealed class CycleTests(House house)
{
    private static readonly string[] Phases = ["Observera", "Reflektera", "Pröva", "Utvärdera", "Förändra"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_practitioner_grows_a_cycle_from_an_example_and_goes_round(bool script)
    {
        var page = await house.PageAsync("medarbetare", script);
        var watch = new Watch(page);

        await GrowAsync(page, script ? "Med skript" : "Utan skript", script);
        var cycle = page.Url;
        foreach (var phase in Phases)
        {
            await StepAsync(page, cycle, phase, script);
            await WriteAsync(page, cycle, $"Så här tänkte vi i fasen {phase}.", script);
        }

        await ShareAsync(page, cycle, script);
        await EndRoundAsync(page, cycle, script);
        await AssertStoryAsync(page, cycle, script);
        Assert.Empty(watch.Seen);
    }

    [Fact]
    public async Task What_is_written_is_the_writers_own_until_it_is_shared()
    {
        var page = await house.PageAsync("medarbetare");
        await GrowAsync(page, "Bara mitt", script: false);
        var cycle = page.Url;
        await WriteAsync(page, cycle, "Det här är bara mitt.", script: false);

        var other = await house.PageAsync("administrator");
        var answer = await other.GotoAsync(cycle);

        Assert.DoesNotContain("Det här är bara mitt.", await answer!.TextAsync());
    }

    private static async Task GrowAsync(IPage page, string title, bool script)
    {
        await page.GotoAsync("/exempel/borgholmsmodellen-hemsjukhus");
        await page.GetByRole(AriaRole.Link, new() { Name = "Använd som utgångspunkt" }).First.ClickAsync();
        await page.WaitForURLAsync("**/cykler/ny?exempel=*");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync(title);
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync("Samma ansikten över tid");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        Assert.True(await page.GetByText("Bygger på").First.IsVisibleAsync());
        await LookAsync(page, "cykel-ny", script);
    }

    private static async Task StepAsync(IPage page, string cycle, string phase, bool script)
    {
        if (phase == Phases[0])
        {
            return;
        }

        await page.GotoAsync($"{cycle}/fas");
        await LookAsync(page, "cykel-fas", script && phase == Phases[1]);
        await page.Locator("label.choice", new() { HasText = phase }).ClickAsync();
        await page.GetByLabel("Varför?").FillAsync($"Vi är klara för att {phase.ToLowerInvariant()}.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Byt fas" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/fas", StringComparison.Ordinal));
    }

    private static async Task WriteAsync(IPage page, string cycle, string text, bool script)
    {
        await page.GotoAsync($"{cycle}/skriv");
        await LookAsync(page, "cykel-skriv", script && text.Contains(Phases[2], StringComparison.Ordinal));
        await page.Locator("textarea[name=Text]").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara i min låda" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/skriv", StringComparison.Ordinal));
        Assert.True(await page.Locator(".entry.is-private", new() { HasText = text }).First.IsVisibleAsync());
    }

    private static async Task ShareAsync(IPage page, string cycle, bool script)
    {
        await page.GotoAsync(cycle);
        await LookAsync(page, "cykel", script);
        await page.Locator(".entry a.sharing").First.ClickAsync();
        await page.WaitForURLAsync("**/dela*");
        await LookAsync(page, "cykel-dela", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dela med teamet" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/dela", StringComparison.Ordinal));
        await page.GotoAsync(cycle);
        Assert.True(await page.Locator(".entry .sharing-team").First.IsVisibleAsync());
    }

    private static async Task EndRoundAsync(IPage page, string cycle, bool script)
    {
        await page.GotoAsync($"{cycle}/avsluta-varv");
        await LookAsync(page, "cykel-avsluta", script);
        await page.Locator("label.choice", new() { HasText = "Vi anpassar det" }).ClickAsync();
        await page.Locator("label.choice", new() { HasText = "Vi börjar varv 2" }).ClickAsync();
        await page.GetByLabel("Varför?").FillAsync("Mornarna blev lugnare, men inte på helgerna.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avsluta varvet" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/avsluta-varv", StringComparison.Ordinal));
    }

    private static async Task AssertStoryAsync(IPage page, string cycle, bool script)
    {
        await page.GotoAsync($"{cycle}/berattelse");
        var story = await page.Locator("main").InnerTextAsync();
        var places = Phases.Select(phase => story.IndexOf($"Så här tänkte vi i fasen {phase}.", StringComparison.Ordinal)).Append(story.IndexOf("Mornarna blev lugnare", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        await LookAsync(page, "cykel-berattelse", script);
        foreach (var (path, name) in new[] { ("/plan", "cykel-plan"), ("/utgangspunkt", "cykel-utgangspunkt"), ("/anpassning", "cykel-anpassning"), ("/varv", "cykel-varv"), ("/siffror", "cykel-siffror"), ("/blad", "cykel-blad"), ("/las-in", "cykel-las-in"), ("/tillbaka", "cykel-tillbaka"), ("/teamet", "cykel-teamet"), ("/reflektionsfragor", "cykel-reflektionsfragor") })
        {
            await page.GotoAsync(cycle + path);
            await LookAsync(page, name, script);
        }

        await page.GotoAsync("/mitt");
        await LookAsync(page, "mitt", script);
        await page.GotoAsync("/cykler");
        await LookAsync(page, "cykler", script);
    }

    private static Task LookAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;
}
