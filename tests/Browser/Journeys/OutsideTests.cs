using Microsoft.Playwright;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A server of its own that trusts an identity provider beside it.</summary>
public sealed class OutsideHouse : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("naravard-outside-").FullName;
    private IdentityProvider? _provider;
    private ServerProcess? _server;

    /// <summary>Where our server answers.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _server = ServerProcess.Start(_data, "Development", ["--demo", "--urls", "http://127.0.0.1:0", .. _provider.Settings().Select(setting => $"--{setting.Key}={setting.Value}")]);
        Address = await _server.AddressAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? default);
        await (_provider?.DisposeAsync() ?? default);
        Directory.Delete(_data, recursive: true);
    }
}

/// <summary>Sign-in with the organisation's own provider, through its login page and back.</summary>
public sealed class OutsideTests(House house, OutsideHouse own) : IClassFixture<OutsideHouse>
{
    [Fact]
    public async Task Somebody_new_makes_an_account_signs_out_on_both_sides_and_comes_in_again()
    {
        var page = await OpenAsync("/logga-in?till=/konto");
        await page.LookOverAsync("logga-in-utifran");
        var watch = new Watch(page);
        await LegitimateAsync(page, "anna@regionx.example");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Första gången med Region X" }).WaitForAsync();
        await page.LookOverAsync("forsta-gangen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa mitt konto" }).ClickAsync();
        await page.GetByText("Välkommen. Ditt konto är klart.").WaitForAsync();

        await page.GotoAsync("/logga-ut");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Logga ut hos Region X också?" }).WaitForAsync();
        await page.LookOverAsync("logga-ut-hos");
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga ut hos Region X" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, logga ut" }).ClickAsync();
        await page.WaitForURLAsync($"{own.Address}/");

        await page.GotoAsync("/konto");
        await LegitimateAsync(page, "anna@regionx.example");
        await page.WaitForURLAsync($"{own.Address}/konto");
        Assert.Equal("Anna Provsson", await page.GetByLabel("Namn").InputValueAsync());
        Assert.Empty(watch.Seen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_with_an_account_links_it_and_takes_the_link_away()
    {
        var page = await OpenAsync("/logga-in");
        await LegitimateAsync(page, "bo@regionx.example");
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in på mitt konto" }).ClickAsync();
        await SignInAsync(page, "kollega");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Koppla inloggning" }).WaitForAsync();
        await page.LookOverAsync("koppla-inloggning");
        await page.GetByRole(AriaRole.Button, new() { Name = "Koppla" }).ClickAsync();
        await page.GetByText("Nu kan du logga in med Region X.").WaitForAsync();
        await page.LookOverAsync("konto-kopplat");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort inloggningen med Region X" }).ClickAsync();
        await page.GetByText("Inloggningen är borttagen från ditt konto.").WaitForAsync();
        Assert.Equal(0, await page.Locator(".outside-links").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_account_is_not_taken_over_by_its_mail_address()
    {
        var (first, second) = (await OpenAsync("/logga-in"), await OpenAsync("/logga-in"));
        await LegitimateAsync(first, "cecilia@regionx.example");
        await first.GetByRole(AriaRole.Button, new() { Name = "Skapa mitt konto" }).ClickAsync();
        await first.GetByText("Välkommen. Ditt konto är klart.").WaitForAsync();

        await LegitimateAsync(second, "annan+cecilia@regionx.example");
        await second.GetByText("Det finns redan ett konto med adressen cecilia@regionx.example").WaitForAsync();
        await second.LookOverAsync("forsta-gangen-kand");
        await second.GotoAsync("/konto");

        Assert.Contains("/logga-in?till=", second.Url);
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task To_change_ones_mind_leads_back_without_script()
    {
        var page = await OpenAsync("/logga-in", script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in med Region X" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Du avbröt inloggningen" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in på ett annat sätt" }).ClickAsync();
        await SignInAsync(page, "chef");
        await Assertions.Expect(page).ToHaveURLAsync($"{own.Address}/mitt");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refusal_says_what_to_do()
    {
        var page = await OpenAsync("/logga-in");
        await LegitimateAsync(page, "nonce+david@regionx.example");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Inloggningen gick inte" }).WaitForAsync();
        await page.LookOverAsync("inloggning-gick-inte");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path, bool script = true)
    {
        var page = await house.PageAsync(script: script, address: own.Address);
        await page.GotoAsync(path);
        return page;
    }

    private static async Task LegitimateAsync(IPage page, string login)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in med Region X" }).ClickAsync();
        await page.GetByLabel("Användarnamn").FillAsync(login);
        await page.GetByRole(AriaRole.Button, new() { Name = "Legitimera" }).ClickAsync();
    }

    private static async Task SignInAsync(IPage page, string role)
    {
        await page.GetByLabel("E-postadress").FillAsync($"{role}@demo.invalid");
        await page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync("larande i vardagen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
    }
}
