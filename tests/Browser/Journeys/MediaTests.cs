using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A picture from the editor's own computer to a reader's page.</summary>
public sealed class MediaTests(House house)
{
    // A red square of 8 × 8 points.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4YKCAFTEMLQkAuk5EAekeRxgAAAAASUVORK5CYII=");

    [Fact]
    public async Task A_picture_is_added_put_in_a_text_and_seen_with_its_source_and_its_words()
    {
        var page = await house.PageAsync("redaktor");
        var watch = new Watch(page);
        await page.GotoAsync("/redaktion/media");
        await page.GetByText("Lägg in en bild eller fil").First.ClickAsync();
        await page.GetByLabel("Filer", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "ruta.png", MimeType = "image/png", Buffer = Png });
        await page.Locator("#Title").FillAsync("En röd ruta");
        await page.GetByLabel("Vad visar bilden?").FillAsync("En röd fyrkant");
        await page.Locator("#Source").FillAsync("NäraVårds redaktion");
        await page.Locator("#Licence").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg in", Exact = true }).ClickAsync();
        await page.Locator(".notice-good").WaitForAsync();
        await page.GotoAsync("/redaktion/media");
        await page.LookOverAsync("redaktion-media-en");
        await page.GetByRole(AriaRole.Link, new() { Name = "En röd ruta" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        await page.LookOverAsync("redaktion-media-bild");
        var item = page.Url;

        await page.GotoAsync("/redaktion/exempel/narvarande-chef-fragar-dagligen");
        await page.Locator("#Done ~ .media-insert, #Done + .media-insert").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "En röd ruta" }).WaitForAsync();
        await page.LookOverAsync("redaktion-infoga-bild");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "En röd ruta" }).ClickAsync();
        Assert.Contains("![En röd fyrkant](/media/", await page.Locator("#Done").InputValueAsync());
        await page.Locator("#forhandsvisning img[alt='En röd fyrkant']").WaitForAsync();
        Assert.True(await page.Locator("#forhandsvisning img[alt='En röd fyrkant']").EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
        Assert.Contains("NäraVårds redaktion", await page.Locator("#forhandsvisning").InnerTextAsync());
        await page.Locator("#texten > .button-row button.button").ClickAsync();
        await page.GetByText("Utkastet är sparat").WaitForAsync();

        await page.GotoAsync(item);
        Assert.Contains("Den går att ta bort när ingen text visar den längre", await page.Locator("main").InnerTextAsync());
        Assert.Empty(watch.Seen);
    }
}
