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

    [Fact]
    public async Task A_long_upload_shows_how_far_it_has_come_and_can_be_stopped()
    {
        var page = await house.PageAsync("redaktor");
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(row => $"{row},{row * 7}\n"));
        var table = new FilePayload { Name = "lang.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("nr,antal\n" + rows) };
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");

        await SlowAsync(line, 20_000);
        await SendAsync(page, table);
        await page.Locator("progress.upload-bar").WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('progress.upload-bar').value > 0");
        Assert.Contains("Skickar", await page.Locator(".upload [role=status]").InnerTextAsync());
        await page.LookOverAsync("redaktion-media-skickas");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();
        await page.GetByText("Avbrutet. Inget är skickat.").WaitForAsync();

        await SlowAsync(line, -1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg in", Exact = true }).ClickAsync();
        await page.GetByText("Den är inlagd.").WaitForAsync();
        Assert.Equal("lang", await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_told_of_where_it_was_chosen()
    {
        var page = await house.PageAsync("redaktor");
        await SendAsync(page, new FilePayload { Name = "bild.png", MimeType = "image/png", Buffer = "<html>"u8.ToArray() });

        await page.Locator(".error-summary:focus").WaitForAsync();
        Assert.Contains("bild.png", await page.Locator(".error-summary").InnerTextAsync());
        Assert.EndsWith("/redaktion/media", page.Url);
    }

    private static async Task SendAsync(IPage page, FilePayload file)
    {
        await page.GotoAsync("/redaktion/media");
        await page.GetByText("Lägg in en bild eller fil").First.ClickAsync();
        await page.GetByLabel("Filer", new() { Exact = true }).SetInputFilesAsync(file);
        await page.Locator("#Source").FillAsync("NäraVårds redaktion");
        await page.Locator("#Licence").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg in", Exact = true }).ClickAsync();
    }

    private static Task SlowAsync(ICDPSession line, int bytesASecond) => line.SendAsync("Network.emulateNetworkConditions", new()
    {
        ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = bytesASecond,
    });
}
