using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Somebody's own data the whole way: invited, downloaded, corrected and erased.</summary>
public sealed partial class RightsTests(House house)
{
    private const string Password = "en mening som jag minns bra";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_downloads_corrects_and_erases_what_is_held_on_them(bool script)
    {
        var (first, second) = script ? ("rut@exempel.se", "rut.ek@exempel.se") : ("siv@exempel.se", "siv.ek@exempel.se");
        var page = await JoinAsync(first, script);
        await WriteAsync(page);

        Assert.Contains("Bara i min låda.", await DownloadAsync(page));

        await RenameAsync(page);
        await MoveAsync(page, first, second, script);

        await EraseAsync(page, script);
        Assert.Contains(await ReceivedMail.ComeAsync(house.Data, second, count: 3), mail => mail.Text.Contains("Ditt konto på NäraVård är raderat", StringComparison.Ordinal));
        await page.GotoAsync("/mitt");
        Assert.Contains("/logga-in", page.Url);
    }

    private async Task<IPage> JoinAsync(string email, bool script)
    {
        var administrator = await house.PageAsync("administrator", script);
        await administrator.GotoAsync("/admin/konton/nytt");
        await administrator.GetByLabel("E-postadress").FillAsync(email);
        await administrator.GetByLabel("Organisation").FillAsync("Demoorganisationen");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Skicka inbjudan" }).ClickAsync();
        await administrator.WaitForURLAsync(url => !url.EndsWith("/nytt", StringComparison.Ordinal));
        var page = await house.PageAsync(script: script);
        await page.GotoAsync((await ReceivedMail.ComeAsync(house.Data, email))[0].Path("/inbjudan/"));
        await page.GetByLabel("Namn").FillAsync("Rut");
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa kontot och tacka ja" }).ClickAsync();
        await page.WaitForURLAsync("**/mitt");
        return page;
    }

    private static async Task WriteAsync(IPage page)
    {
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync("Ruts egen cykel");
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync("Att veta mer.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        await page.GotoAsync($"{page.Url}/skriv");
        await page.Locator("textarea[name=Text]").FillAsync("Bara i min låda.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara i min låda" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/skriv", StringComparison.Ordinal));
    }

    private static async Task<string> DownloadAsync(IPage page)
    {
        await page.GotoAsync("/konto");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hämta, rätta eller radera dina uppgifter" }).ClickAsync();
        await page.GetByLabel("Lösenord").FillAsync(Password);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Hämta dina uppgifter" }).ClickAsync());
        await using var archive = await ZipArchive.CreateAsync(await file.CreateReadStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);
        using var reader = new StreamReader(await archive.GetEntry("uppgifter.html")!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task RenameAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Ändra ditt namn" }).ClickAsync();
        await page.GetByLabel("Namn", new() { Exact = true }).FillAsync("Rut Ek");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara namnet" }).ClickAsync();
        await page.GetByText("Namnet är sparat.").WaitForAsync();
    }

    private async Task MoveAsync(IPage page, string from, string to, bool script)
    {
        await page.GotoAsync("/konto/uppgifter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Byt e-postadress" }).ClickAsync();
        await page.GetByLabel("Ny e-postadress").FillAsync(to);
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mejla länken" }).ClickAsync();
        await page.GetByText($"har vi mejlat en länk till {to}").WaitForAsync();
        await LookAsync(page, "konto-e-post-skickad", script);
        await page.GotoAsync(Link().Match((await ReceivedMail.ComeAsync(house.Data, to))[0].Text).Value);
        await LookAsync(page, "konto-e-post-bekrafta", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Byt till den här adressen" }).ClickAsync();
        await page.GetByText("E-postadressen är bytt.").WaitForAsync();
        Assert.Contains(await ReceivedMail.ComeAsync(house.Data, to, count: 2), mail => mail.Text.Contains("E-postadressen för ditt konto", StringComparison.Ordinal));
        Assert.Contains(to, await page.Locator("main").InnerTextAsync());
        Assert.DoesNotContain(from, await page.Locator("main").InnerTextAsync());
    }

    private static async Task EraseAsync(IPage page, bool script)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Läs mer och radera kontot" }).ClickAsync();
        await page.GetByText("”Ruts egen cykel” tas bort").WaitForAsync();
        await LookAsync(page, "konto-radera", script);
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await page.GetByLabel("Skriv ordet ”radera”").FillAsync("radera");
        await page.GetByRole(AriaRole.Button, new() { Name = "Radera kontot för alltid" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Kontot är raderat" }).WaitForAsync();
    }

    private static Task LookAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
