using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A team is asked something that is hard to say aloud, and answers without names: every page on the way.</summary>
public sealed class UnnamedTests(House house)
{
    private static readonly string[] Colleagues = ["chef", "granskare", "forvaltare", "redaktor"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_is_asked_answered_and_closed(bool script)
    {
        var page = await house.PageAsync("medarbetare", script);
        var watch = new Watch(page);
        var cycle = await StartAsync(page);
        await page.GotoAsync($"{cycle}/utan-namn");
        await page.GetByLabel("Din fråga").FillAsync("Vad är svårast att säga högt här?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fråga teamet" }).ClickAsync();
        await page.WaitForURLAsync("**/utan-namn/*");
        var question = page.Url;
        await LookAsync(page, "utan-namn-fragad", script);

        await AnswerAsync(page, "Att vi aldrig hinner.");
        foreach (var (role, i) in Colleagues.Select((role, i) => (role, i)))
        {
            var colleague = await house.PageAsync(role, script);
            await colleague.GotoAsync(question);
            await (i == 0 ? LookAsync(colleague, "utan-namn-svara", script) : Task.CompletedTask);
            await AnswerAsync(colleague, $"Öppet svar nummer {i}.");
            await colleague.Context.CloseAsync();
        }

        await page.GotoAsync(question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stäng frågan" }).ClickAsync();
        await page.GetByText("Svaren visas för teamet.", new() { Exact = false }).First.WaitForAsync();
        Assert.Equal(1 + Colleagues.Length, await page.Locator("main .as-seen").CountAsync());
        await LookAsync(page, "utan-namn-stangd", script);
        await page.GotoAsync($"{cycle}/utan-namn");
        await LookAsync(page, "utan-namn-lista", script);
        Assert.Empty(watch.Seen);
    }

    private static async Task<string> StartAsync(IPage page)
    {
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync($"Utan namn {Unique.Word()}");
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync("Att våga säga som det är");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        var cycle = page.Url;
        foreach (var role in Colleagues)
        {
            await page.GotoAsync($"{cycle}/teamet");
            await page.GetByLabel("Kollegans e-postadress").FillAsync($"{role}@demo.invalid");
            await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();
            await page.Locator("[role=status]").First.WaitForAsync();
        }

        return cycle;
    }

    private static async Task AnswerAsync(IPage page, string answer)
    {
        await page.GetByLabel("Ditt svar").FillAsync(answer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Svara utan namn" }).ClickAsync();
        await page.GetByText("Svaret är lämnat, utan ditt namn.").WaitForAsync();
    }

    private static async Task LookAsync(IPage page, string name, bool script)
    {
        if (script)
        {
            await page.LookOverAsync(name);
            return;
        }

        await page.SetViewportSizeAsync(320, 800);
        Assert.Empty(await page.OverflowAsync());
    }
}
