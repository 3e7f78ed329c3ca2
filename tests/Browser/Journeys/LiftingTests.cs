using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A question goes from a team to a region, from there to the Government Offices, and the answers come all the way back.</summary>
[Collection<Alone>]
public sealed class LiftingTests(House house)
{
    private const string Region = "Region Stockholm";
    private const string Offices = "Regeringskansliet";

    [Fact]
    public async Task A_question_goes_up_the_stairs_and_the_answers_come_back()
    {
        await using var own = new OwnHouse();
        await own.InitializeAsync();
        await GiveRolesAsync(await SignInAsync(own, "administrator"));
        var (team, region, offices) = (await SignInAsync(own, "medarbetare"), await SignInAsync(own, "kollega", script: false), await SignInAsync(own, "granskare", phone: true));
        var watch = new Watch(team);
        var cycle = await LiftAsync(team);

        await OpenAsync(region, "journaler");
        await region.GetByLabel("Vi svarar senast").FillAsync("2099-01-01");
        await region.GetByRole(AriaRole.Button, new() { Name = "Välj dagen" }).ClickAsync();
        await region.GetByText("Välj en dag från i dag").First.WaitForAsync();
        Assert.DoesNotContain("Medarbetare", await region.Locator("main").InnerTextAsync());
        await region.GetByRole(AriaRole.Link, new() { Name = "Lyft frågan vidare" }).ClickAsync();
        await region.GetByLabel("Texten som mottagaren läser").FillAsync("Lagen hindrar oss från att läsa varandras journaler. Kan den ändras?");
        await region.GetByLabel(Offices).First.CheckAsync();
        await region.GetByRole(AriaRole.Button, new() { Name = "Lyft frågan vidare" }).ClickAsync();
        await region.GetByText("Frågan är lyft vidare till Regeringskansliet").WaitForAsync();

        await AnswerByKeyboardAsync(offices);

        await OpenAsync(region, "journaler");
        await region.GetByText("En lag om delad läsning börjar gälla i januari.").WaitForAsync();
        await region.GetByLabel("Vad ändrar eller prövar ni").FillAsync("Vi prövar delad läsning på två orter till dess.");
        await region.GetByRole(AriaRole.Button, new() { Name = "Vi prövar det" }).ClickAsync();
        await region.GetByText("Svaret är skickat till alla som har frågat.").WaitForAsync();

        await team.GotoAsync(cycle);
        await team.LookOverAsync("lyft-tavla");
        await team.Locator("#lyfta a").First.ClickAsync();
        await team.GetByText("En lag om delad läsning börjar gälla i januari.").WaitForAsync();
        await team.GetByText("Vi prövar delad läsning på två orter till dess.").WaitForAsync();
        await team.LookOverAsync("lyft-svar");
        Assert.Empty(watch.Seen);
    }

    // The whole of it by keyboard, and by what a screen reader is told.
    private static async Task AnswerByKeyboardAsync(IPage offices)
    {
        const string Field = "Vad ändrar eller prövar ni, varför kan ni inte, eller vad behöver ni veta?";
        await offices.GotoAsync("/lyfta-fragor");
        var heard = await Heard.OfAsync(offices);
        await heard.SoundAsync("Lyfta frågor");
        await heard.PressAsync("link", await offices.Locator("main .card-link").Filter(new() { HasText = "Lagen hindrar" }).First.InnerTextAsync());
        await heard.SoundAsync("En lyft fråga");
        await offices.GetByText("Från en region").First.WaitForAsync();
        await offices.LookOverAsync("lyft-svara");
        await heard.TypeAsync(Field, "Ring Karin 19121212-1212");
        await heard.PressAsync("button", "Vi ändrar det");
        await heard.TellsOfFaultAsync(Field, "personnummer");
        await heard.TypeAsync(Field, "En lag om delad läsning börjar gälla i januari.");
        await heard.PressAsync("button", "Vi ändrar det");
        await heard.SaysAsync("Svaret är skickat till alla som har frågat.");
        await heard.SoundAsync("En lyft fråga");
    }

    private async Task<IPage> SignInAsync(OwnHouse own, string role, bool script = true, bool phone = false)
    {
        var page = await house.PageAsync(script: script, address: own.Address, phone: phone);
        await page.FillPasswordAsync(role);
        await page.WaitForURLAsync(url => !url.Contains("/logga-in", StringComparison.Ordinal));
        return page;
    }

    private static async Task GiveRolesAsync(IPage page)
    {
        foreach (var (name, organisation) in new[] { ("Kollega", Region), ("Granskande redaktör", Offices) })
        {
            await page.GotoAsync("/admin/konton");
            await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await page.GetByLabel("Organisation eller enhet").FillAsync(organisation);
            await page.GetByLabel("Roll", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Chef" });
            await page.GetByRole(AriaRole.Button, new() { Name = "Ge rollen" }).ClickAsync();
            await page.GetByText($"Chef, {organisation}").WaitForAsync();
        }
    }

    private static async Task<string> LiftAsync(IPage page)
    {
        await page.GotoAsync("/cykler/ny");
        await page.GetByLabel("Vad ska cykeln heta?").FillAsync("Läsa varandras journaler");
        await page.GetByLabel("Vad ska bli bättre, och för vem?").FillAsync("Att ingen behöver berätta allt två gånger.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta cykeln" }).ClickAsync();
        await page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        var cycle = new Uri(page.Url).AbsolutePath;
        await page.GetByRole(AriaRole.Link, new() { Name = "Lyft en fråga till en annan nivå" }).ClickAsync();
        await page.GetByLabel("Vad vill ni lyfta?").FillAsync("Medarbetare och vi andra på Demoorganisationen får inte läsa kommunens journaler. Kan regionen ändra det?");
        await page.LookOverAsync("lyft-skriv");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se hur den blir läst" }).ClickAsync();
        await page.GetByText("[vår organisation]").First.WaitForAsync();
        if (!await page.GetByLabel("Nivå", new() { Exact = true }).IsVisibleAsync())
        {
            await page.Locator("summary", new() { HasText = "Hitta någon annan" }).ClickAsync();
        }

        await page.GetByLabel("Nivå", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Region" });
        await page.GetByLabel("Namn", new() { Exact = true }).FillAsync("Stockholm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa", Exact = true }).ClickAsync();
        await page.GetByLabel(Region).First.CheckAsync();
        await page.LookOverAsync("lyft-las");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lyft frågan" }).ClickAsync();
        await page.GetByText($"Frågan är lyft till {Region}").WaitForAsync();
        return cycle;
    }

    private static async Task OpenAsync(IPage page, string words)
    {
        await page.GotoAsync("/lyfta-fragor");
        await page.Locator("main .card-link").Filter(new() { HasText = words }).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "En lyft fråga" }).WaitForAsync();
    }

    /// <summary>A server of its own, since its accounts get other roles.</summary>
    private sealed class OwnHouse : IAsyncLifetime
    {
        private readonly string _data = Directory.CreateTempSubdirectory("naravard-lift-").FullName;
        private ServerProcess? _server;

        public string Address { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            _server = ServerProcess.Start(_data, "Development", "--demo", "--urls", "http://127.0.0.1:0");
            Address = await _server.AddressAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await (_server?.DisposeAsync() ?? default);
            Directory.Delete(_data, recursive: true);
        }
    }
}
