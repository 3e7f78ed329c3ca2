using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Point 5: an editor changes an example, another publishes it, and readers and the search see it at once.</summary>
public sealed class EditorTests(House house)
{
    [Theory]
    [InlineData(true, "buurtzorg-sjalvstyrande-team", "Flodhästarna")]
    [InlineData(false, "england-integrated-care-systems", "Noshörningarna")]
    public async Task An_edited_example_is_read_by_another_and_shows_at_once(bool script, string slug, string word)
    {
        var writer = await house.PageAsync("redaktor", script);
        var watch = new Watch(writer);
        await writer.GotoAsync($"/redaktion/exempel/{slug}");
        await writer.Locator("textarea[name$=Summary]").FillAsync($"{word} arbetar i självstyrande team.");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Förhandsgranska" }).First.ClickAsync();
        await writer.Locator(".editor-preview", new() { HasText = word }).WaitForAsync();
        await LookAsync(writer, "redaktion-forhandsgranska", script);
        await writer.Locator("#texten button.button").First.ClickAsync();
        await writer.GetByText("Bara redaktionen ser det").First.WaitForAsync();
        Assert.DoesNotContain(word, await ReadAsync($"/exempel/{slug}", script));

        await writer.GotoAsync($"/redaktion/exempel/{slug}/granska");
        await LookAsync(writer, "redaktion-skicka", script);
        await writer.GetByRole(AriaRole.Button, new() { Name = "Skicka till granskning" }).ClickAsync();
        await writer.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(watch.Seen);

        await PublishAsync(slug, script);
        Assert.Contains(word, await ReadAsync($"/exempel/{slug}", script));
        Assert.Contains(slug, await ReadAsync($"/sok?q={word}", script, html: true));
    }

    private async Task PublishAsync(string slug, bool script)
    {
        var reviewer = await house.PageAsync("granskare", script);
        await reviewer.GotoAsync($"/redaktion/exempel/{slug}/granska");
        await LookAsync(reviewer, "redaktion-granska", script);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Publicera nu", Exact = true }).ClickAsync();
        await reviewer.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.DoesNotContain("Något behöver rättas", await reviewer.Locator("main").InnerTextAsync());
    }

    private async Task<string> ReadAsync(string path, bool script, bool html = false)
    {
        var reader = await house.PageAsync(script: script);
        await reader.GotoAsync(path);
        return html ? await reader.Locator("main").InnerHTMLAsync() : await reader.Locator("main").InnerTextAsync();
    }

    private static Task LookAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;
}
