using Microsoft.Playwright;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>One example the whole way: offered from a concluded cycle, sent back, offered again, checked by the team, published, changed and withdrawn.</summary>
public sealed class OfferTests(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_example_goes_from_an_offer_to_its_withdrawal(bool script)
    {
        var title = script ? "Ringa samma dag" : "Ringa samma vecka";
        var slug = script ? "ringa-samma-dag" : "ringa-samma-vecka";
        var (desk, open) = ($"/redaktion/exempel/{slug}", $"/exempel/{slug}");
        var (anna, editor, other) = (await house.PageAsync("medarbetare", script), await house.PageAsync("redaktor", script), await house.PageAsync("granskare", script));

        var cycle = await ConcludeAsync(anna, title);
        await OfferAsync(anna, cycle, script);
        await RefuseAsync(editor, desk, title, script);
        await OfferAgainAsync(anna, title);
        await CheckFactsAsync(editor, desk, script);
        await PublishAsync(editor, desk);
        var page = await ReadAsync(open, script);
        Assert.Contains("Egna erfarenheter i NäraVård", page);
        Assert.Contains("Tolv färre samtal om dagen.", page);
        Assert.DoesNotContain(cycle, page);
        Assert.True(await IsFoundAsync(title, open, script));
        await anna.GotoAsync("/mitt/erbjudna");
        Assert.Contains("Publicerat", await anna.Locator("main").InnerTextAsync());

        await ChangeAsync(editor, other, desk);
        Assert.Contains("Nya siffror efter ett halvår.", await ReadAsync(open, script));
        await WithdrawAsync(other, desk, script);
        Assert.Contains("Siffrorna visade sig vara fel.", await ReadAsync(open, script));
        Assert.False(await IsFoundAsync(title, open, script));

        // Whoever follows the feed is told that it is gone.
        var feed = await ReadAsync("/exempel/flode.atom", script: false, html: true);
        Assert.DoesNotContain(title, feed);
        Assert.Contains($"{open}\"", feed[feed.IndexOf("deleted-entry", StringComparison.Ordinal)..]);
    }

    private static async Task<string> ConcludeAsync(IPage page, string title)
    {
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync(title);
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync("Att den som ringer får svar samma dag.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        var cycle = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{cycle}/skriv");
        await page.Locator("textarea[name=Text]").FillAsync("Många ringer två gånger.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara i min låda" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/skriv", StringComparison.Ordinal));
        await page.Locator(".entry a.sharing").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dela med teamet" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/dela", StringComparison.Ordinal));
        await page.GotoAsync($"{cycle}/fas");
        await page.Locator("label.choice", new() { HasText = "Förändra" }).ClickAsync();
        await page.GetByLabel("Varför?").FillAsync("Vi vet nog.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Byt fas" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/fas", StringComparison.Ordinal));
        await page.GotoAsync($"{cycle}/avsluta-varv");
        await page.Locator("label.choice", new() { HasText = "Vi lägger ned det" }).ClickAsync();
        await page.GetByLabel("Varför?").FillAsync("Vi lärde oss det vi behövde.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avsluta varvet" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/avsluta-varv", StringComparison.Ordinal));
        return cycle;
    }

    private static async Task OfferAsync(IPage page, string cycle, bool script)
    {
        await page.GotoAsync(cycle);
        await page.GetByRole(AriaRole.Link, new() { Name = "Erbjud som gott exempel" }).ClickAsync();
        await page.WaitForURLAsync("**/erbjud");
        Assert.Equal("Många ringer två gånger.", await page.GetByLabel("Utgångsläge").InputValueAsync());
        await LookAsync(page, "cykel-erbjud", script);
        await page.GetByText("Vi gjorde det, och det gav något").ClickAsync();
        await page.GetByLabel("Nära vård").First.CheckAsync();
        await page.GetByLabel("Vad ni gjorde").FillAsync("Vi ringde upp innan dagen var slut.");
        await page.GetByLabel("Vad som gjorde det möjligt").FillAsync("Chefen gav en timme om dagen.");
        await page.GetByLabel("Vad det gav").FillAsync("Färre samtal.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erbjud exemplet" }).ClickAsync();
        await page.WaitForURLAsync("**/mitt/erbjudna");
        await LookAsync(page, "mitt-erbjudna-vantar", script);
    }

    private static async Task RefuseAsync(IPage page, string desk, string title, bool script)
    {
        await page.GotoAsync("/redaktion");
        Assert.Contains(title, await page.Locator("main").InnerTextAsync());
        await page.GotoAsync($"{desk}/kommentarer");
        await page.GetByLabel("Om vilken del?").SelectOptionAsync("Gave");
        await page.GetByLabel("Kommentar", new() { Exact = true }).FillAsync("Hur många samtal?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kommentera" }).ClickAsync();
        await page.Locator(".thread", new() { HasText = "Hur många samtal?" }).WaitForAsync();
        await LookAsync(page, "redaktion-kommentar", script);
        await page.GotoAsync($"{desk}/granska");
        Assert.Contains("En kommentar är", await page.Locator("main").InnerTextAsync());
        await LookAsync(page, "redaktion-erbjudet", script);
        await page.GetByText("Skicka tillbaka i stället").ClickAsync();
        await page.GetByLabel("Vad behöver ändras?").FillAsync("Skriv hur många samtal det gäller.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka tillbaka", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/redaktion");
    }

    private static async Task OfferAgainAsync(IPage page, string title)
    {
        await page.GotoAsync("/mitt/erbjudna");
        Assert.Contains("Skriv hur många samtal det gäller.", await page.Locator("main").InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await page.GetByLabel("Vad det gav").FillAsync("Tolv färre samtal om dagen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka igen" }).ClickAsync();
        await page.WaitForURLAsync("**/mitt/erbjudna");
        Assert.Contains("Väntar på att redaktionen läser", await page.Locator("main").InnerTextAsync());
    }

    private async Task CheckFactsAsync(IPage page, string desk, bool script)
    {
        var to = $"teamet-{Unique.Word()}@exempel.se";
        await page.GotoAsync($"{desk}/faktakoll");
        await page.GetByLabel("Vilka frågar du?").FillAsync("Mottagningen");
        await page.GetByLabel("E-postadress").FillAsync(to);
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka frågan" }).ClickAsync();
        await page.GetByText("Frågan är skickad").WaitForAsync();

        var team = await house.PageAsync(script: script, width: 360);
        await team.GotoAsync(Assert.Single(await ReceivedMail.ComeAsync(house.Data, to)).Path("/faktakoll/"));
        await LookAsync(team, "faktakoll", script);
        await team.GetByLabel("Det här stämmer").First.CheckAsync();
        await team.GetByLabel("Vi godkänner texten").CheckAsync();
        await team.GetByRole(AriaRole.Button, new() { Name = "Skicka svaret" }).ClickAsync();
        await team.GetByText("Tack!").WaitForAsync();

        await page.GotoAsync($"{desk}/faktakoll");
        Assert.Contains("De godkänner texten", await page.Locator("main").InnerTextAsync());
        await LookAsync(page, "redaktion-faktakoll-svar", script);
    }

    private static async Task PublishAsync(IPage page, string desk)
    {
        await page.GotoAsync($"{desk}/granska");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publicera nu" }).ClickAsync();
        await page.WaitForURLAsync("**/redaktion");
    }

    private static async Task ChangeAsync(IPage writer, IPage publisher, string desk)
    {
        await writer.GotoAsync(desk);
        await writer.Locator("#Gave").FillAsync("Femton färre samtal om dagen.");
        await writer.Locator("#texten > .button-row button.button").ClickAsync();
        await writer.GetByText("Utkastet är sparat").WaitForAsync();
        await writer.GotoAsync($"{desk}/granska");
        await writer.GetByText("Ändring i sak").ClickAsync();
        await writer.GetByLabel("Vad läsaren får veta om ändringen").FillAsync("Nya siffror efter ett halvår.");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Skicka till granskning" }).ClickAsync();
        await writer.WaitForURLAsync("**/redaktion");
        await PublishAsync(publisher, desk);
    }

    private static async Task WithdrawAsync(IPage page, string desk, bool script)
    {
        await page.GotoAsync($"{desk}/dra-tillbaka");
        await LookAsync(page, "redaktion-dra-tillbaka", script);
        await page.GetByText("Dra tillbaka", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Varför?").FillAsync("Siffrorna visade sig vara fel.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort ur listor och sökning" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/dra-tillbaka", StringComparison.Ordinal));
    }

    private async Task<string> ReadAsync(string path, bool script, bool html = false)
    {
        var reader = await house.PageAsync(script: script);
        var answer = await reader.GotoAsync(path);
        return html ? await answer!.TextAsync() : await reader.Locator("main").InnerTextAsync();
    }

    private async Task<bool> IsFoundAsync(string words, string open, bool script)
    {
        var reader = await house.PageAsync(script: script);
        await reader.GotoAsync($"/sok?q={Uri.EscapeDataString(words)}");
        return await reader.Locator($"main a[href^='{open}']").CountAsync() > 0;
    }

    private static Task LookAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;
}
