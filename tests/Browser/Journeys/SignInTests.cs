using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People.TwoStep;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>Each way to sign in. One account for each test, since they share a server.</summary>
public sealed partial class SignInTests(House house, SignInHouse server) : IClassFixture<SignInHouse>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_password(bool script)
    {
        var page = await house.PageAsync(address: server.Address, script: script);

        await page.FillPasswordAsync("chef");

        await page.ComeToAsync("/mitt");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_a_link_by_mail()
    {
        var page = await house.PageAsync(address: server.Address);
        var watch = new Watch(page);
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skicka en länk i stället" }).ClickAsync();
        await page.GetByLabel("E-postadress").FillAsync("medarbetare@demo.invalid");
        await page.PressAsync("Skicka en länk");
        await page.GetByText("Om det finns ett konto med adressen").WaitForAsync();
        await page.LookOverAsync("logga-in-mejl-skickat");
        var mail = Assert.Single(await ReceivedMail.ComeAsync(server.Data, "medarbetare@demo.invalid"));

        await page.GotoAsync(Link().Match(mail.Text).Value);
        await page.LookOverAsync("logga-in-lank");
        await page.GotoAsync("/mitt");
        Assert.Contains("/logga-in", page.Url);
        await page.GotoAsync(Link().Match(mail.Text).Value);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();

        await page.ComeToAsync("/mitt");
        Assert.Empty(watch.Seen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_a_passkey_that_has_been_made_named_and_at_last_taken_away()
    {
        var page = await house.PageAsync(address: server.Address);
        var watch = new Watch(page);
        var device = await page.AddDeviceAsync();
        await page.FillPasswordAsync("kollega");
        await page.ComeToAsync("/mitt");
        await page.GotoAsync("/konto/inloggningsnycklar");
        await page.GetByLabel("Namn").FillAsync("Min telefon");
        await page.PressAsync("Skapa nyckeln");
        await page.GetByText("Nyckeln är skapad.").WaitForAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Min telefon" }).WaitForAsync();
        await page.LookOverAsync("konto-inloggningsnycklar-en");
        await device.AnswerAsync(false);
        await page.SignOutAsync();

        await page.RunAndWaitForResponseAsync(() => page.GotoAsync("/logga-in"), Asked);
        await page.RouteAsync(Asked, async question =>
        {
            // The owner answers what the press asks for; what the page offers by itself would else be answered before the press.
            await device.AnswerAsync(true);
            await question.ContinueAsync();
        });
        await page.PressAsync("Logga in med en inloggningsnyckel");
        await page.ComeToAsync("/mitt");
        await page.GotoAsync("/konto");
        Assert.Contains("med inloggningsnyckel", await page.Locator(".session-list").InnerTextAsync());

        await page.GotoAsync("/konto/inloggningsnycklar");
        await page.GetByText("Ta bort Min telefon").ClickAsync();
        await page.PressAsync("Ta bort nyckeln Min telefon");
        await page.GetByText("Nyckeln är borttagen.").WaitForAsync();
        await device.AnswerAsync(false);
        await page.SignOutAsync();
        await page.GotoAsync("/logga-in/nyckel");
        await device.AnswerAsync(true);
        Assert.Empty(watch.Seen);
        await page.PressAsync("Logga in med en inloggningsnyckel");
        await page.GetByText("Det gick inte att logga in med nyckeln.").WaitForAsync();
        var told = await ReceivedMail.ComeAsync(server.Data, "kollega@demo.invalid", 2);
        Assert.Equal(["En inloggningsnyckel är borttagen på NäraVård", "En ny inloggningsnyckel på NäraVård"], told.Select(mail => mail["Subject"]!).Order(StringComparer.CurrentCulture));
        Assert.All(told, mail => Assert.Contains("Min telefon", mail.Text));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_a_passkey_that_the_browser_offers_by_itself()
    {
        var page = await house.PageAsync(address: server.Address);
        var watch = new Watch(page);
        var device = await page.AddDeviceAsync();
        await page.FillPasswordAsync("chef");
        await page.ComeToAsync("/mitt");
        await page.GotoAsync("/konto/inloggningsnycklar");
        await page.PressAsync("Skapa nyckeln");
        await page.GetByText("Nyckeln är skapad.").WaitForAsync();
        await device.AnswerAsync(false);
        await page.SignOutAsync();
        await device.AnswerAsync(true);

        await page.GotoAsync("/logga-in", new() { WaitUntil = WaitUntilState.Commit });

        await page.ComeToAsync("/mitt");
        Assert.Empty(watch.Seen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_a_passkey_only_when_the_device_knows_who_holds_it()
    {
        var page = await house.PageAsync(address: server.Address);
        await page.AddDeviceAsync(isUserVerified: false);
        await page.FillPasswordAsync("larandestod");
        await page.ComeToAsync("/mitt");
        await page.GotoAsync("/konto/inloggningsnycklar");

        await page.PressAsync("Skapa nyckeln");

        await page.GetByText("Det blev ingen nyckel.").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_a_password_and_a_code_from_an_app_that_has_been_set_up_at_the_first_sign_in()
    {
        var page = await house.PageAsync(address: server.Address);
        var watch = new Watch(page);
        await page.FillPasswordAsync("redaktor");
        await page.ComeToAsync("/konto/tvasteg");
        await page.LookOverAsync("konto-tvasteg-maste");
        var app = new Authenticator(await page.Locator(".token-secret").InnerTextAsync(), TimeProvider.System);
        await page.GetByLabel("Kod").FillAsync(app.Next());
        await page.PressAsync("Använd appen");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dina återställningskoder" }).WaitForAsync();
        await page.LookOverAsync("konto-tvasteg-koder");
        await page.GotoAsync("/redaktion");
        Assert.EndsWith("/redaktion", page.Url);
        await page.GotoAsync("/konto/tvasteg");
        await page.LookOverAsync("konto-tvasteg-klart");
        await page.SignOutAsync();

        await page.FillPasswordAsync("redaktor");
        await page.ComeToAsync("/logga-in/andra-steget");
        await page.LookOverAsync("logga-in-andra-steget");
        await page.GetByLabel("Kod", new() { Exact = true }).FillAsync(app.Next());
        await page.PressAsync("Logga in");

        await page.ComeToAsync("/mitt");
        await page.GotoAsync("/redaktion");
        Assert.EndsWith("/redaktion", page.Url);
        Assert.Empty(watch.Seen);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_a_password_and_a_recovery_code()
    {
        var page = await house.PageAsync(address: server.Address, script: false);
        await page.FillPasswordAsync("granskare");
        await page.ComeToAsync("/konto/tvasteg");
        await page.GetByLabel("Kod").FillAsync(new Authenticator(await page.Locator(".token-secret").InnerTextAsync(), TimeProvider.System).Next());
        await page.PressAsync("Använd appen");
        var code = await page.Locator(".recovery-codes code").First.InnerTextAsync();
        await page.SignOutAsync();

        await page.FillPasswordAsync("granskare");
        await page.ComeToAsync("/logga-in/andra-steget");
        await page.GetByText("Använd en återställningskod").ClickAsync();
        await page.GetByLabel("Återställningskod").FillAsync(code);
        await page.PressAsync("Logga in med koden");

        await page.ComeToAsync("/mitt");
        await page.GotoAsync("/redaktion");
        Assert.EndsWith("/redaktion", page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_a_passkey_as_the_second_step_that_the_role_asks_for()
    {
        var page = await house.PageAsync(address: server.Address);
        var device = await page.AddDeviceAsync();
        await page.FillPasswordAsync("administrator");
        await page.ComeToAsync("/konto/tvasteg");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skapa och ta bort inloggningsnycklar" }).ClickAsync();
        await page.PressAsync("Skapa nyckeln");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dina återställningskoder" }).WaitForAsync();
        await page.GotoAsync("/admin/konton");
        Assert.EndsWith("/admin/konton", page.Url);
        await device.AnswerAsync(false);
        await page.SignOutAsync();

        await page.FillPasswordAsync("administrator");
        await page.ComeToAsync("/logga-in/andra-steget");
        await page.LookOverAsync("logga-in-andra-steget-nyckel");
        await device.AnswerAsync(true);
        await page.PressAsync("Logga in med en inloggningsnyckel");

        await page.ComeToAsync("/mitt");
        await page.GotoAsync("/admin/konton");
        Assert.EndsWith("/admin/konton", page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_two_devices_of_which_one_signs_the_other_out()
    {
        var (here, there) = (await house.PageAsync(address: server.Address), await house.PageAsync(address: server.Address, width: 360));
        await there.FillPasswordAsync("forvaltare");
        await there.ComeToAsync("/mitt");
        await here.FillPasswordAsync("forvaltare");
        await here.ComeToAsync("/mitt");
        await here.GotoAsync("/konto");
        await here.LookOverAsync("konto-tva-enheter");

        await here.Locator(".session-list").GetByRole(AriaRole.Button).ClickAsync();

        await here.GetByText("Enheten är utloggad.").WaitForAsync();
        await there.GotoAsync("/konto");
        Assert.Contains("/logga-in", there.Url);
        await here.Context.CloseAsync();
        await there.Context.CloseAsync();
    }

    [GeneratedRegex(@"/logga-in/nyckel\?.*handler=Ask")]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"https?://\S+/logga-in/lank\S+")]
    private static partial Regex Link();
}
