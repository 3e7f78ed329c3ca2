using Microsoft.Playwright;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Browser.Journeys;

/// <summary>A manager makes a unit and invites somebody, who joins; and somebody else comes in by a domain that is proven.</summary>
public sealed class JoiningTests(House house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_unit_is_made_and_people_come_to_it_by_invitation_and_by_domain(bool script)
    {
        var (manager, unit, domain) = (await house.PageAsync("chef", script), $"Hemsjukvården {Unique.Word()[..6]}", $"{Unique.Word()}.se");
        var watch = new Watch(manager);

        await MakeUnitAsync(manager, unit, script);
        var invited = await InviteAsync(manager, $"{Unique.Word()}@exempel.se", script);
        await LookAsync(invited, "inbjudan", script);
        await ChooseAsync(invited, "Skapa kontot och tacka ja");
        await invited.GotoAsync("/organisationer");
        Assert.Contains(unit, await invited.Locator("main").InnerTextAsync());
        await LookAsync(invited, "organisationer-enhet", script);

        await ProveAsync(manager, domain, script);
        var joining = await AskToJoinAsync($"nina@{domain}", script);
        await LookAsync(joining, "bli-medlem-lank", script);
        await ChooseAsync(joining, "Skapa kontot och gå med");
        await joining.GotoAsync("/konto");
        Assert.Contains("Medarbetare, Demoorganisationen", await joining.Locator("main").InnerTextAsync());
        Assert.Empty(watch.Seen);
    }

    private static async Task MakeUnitAsync(IPage page, string name, bool script)
    {
        await page.GotoAsync("/organisationer/DEMO");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lägg till en enhet eller ett team" }).ClickAsync();
        await page.GetByLabel("Namn").FillAsync(name);
        await page.GetByLabel("Nivå").SelectOptionAsync("Enhet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name }).WaitForAsync();
        await LookAsync(page, "organisation-enhet", script);
    }

    private async Task<IPage> InviteAsync(IPage page, string email, bool script)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Bjud in" }).ClickAsync();
        await page.GetByLabel("E-postadress").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka inbjudan" }).ClickAsync();
        await page.GetByText($"Inbjudan skickas till {email}").WaitForAsync();
        await LookAsync(page, "organisation-vantar", script);
        return await FollowAsync(email, "/inbjudan/", script);
    }

    private async Task ProveAsync(IPage page, string domain, bool script)
    {
        await page.GotoAsync("/organisationer/DEMO/domaner");
        await page.GetByLabel("Domän", new() { Exact = true }).FillAsync(domain);
        await page.GetByLabel("Vem på domänen ska svara?").SelectOptionAsync("info");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fråga om domänen" }).ClickAsync();
        await page.GetByText($"Frågan skickas till info@{domain}").WaitForAsync();
        var keeper = await FollowAsync($"info@{domain}", "/bekrafta-doman/", script);
        await LookAsync(keeper, "bekrafta-doman", script);
        await keeper.GetByRole(AriaRole.Button, new() { Name = "Ja, domänen är vår" }).ClickAsync();
        await keeper.GetByText("Tack för svaret").WaitForAsync();
        await page.GotoAsync("/organisationer/DEMO/domaner");
        await LookAsync(page, "organisation-doman-bevisad", script);
    }

    private async Task<IPage> AskToJoinAsync(string email, bool script)
    {
        var visitor = await house.PageAsync(script: script);
        await visitor.GotoAsync("/bli-medlem");
        await visitor.GetByLabel("E-postadress på jobbet").FillAsync(email);
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Skicka länken" }).ClickAsync();
        await visitor.GetByText("kommer ett mejl med en länk").WaitForAsync();
        return await FollowAsync(email, "/bli-medlem/", script);
    }

    private async Task<IPage> FollowAsync(string email, string link, bool script)
    {
        var mail = await ReceivedMail.ComeAsync(house.Data, email);
        var visitor = await house.PageAsync(script: script);
        await visitor.GotoAsync(mail[0].Path(link));
        return visitor;
    }

    private static async Task ChooseAsync(IPage page, string button)
    {
        await page.GetByLabel("Namn").FillAsync("Nina Ny");
        await page.GetByLabel("Lösenord").FillAsync("en mening som jag minns");
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/mitt", StringComparison.Ordinal));
    }

    private static Task LookAsync(IPage page, string name, bool script) => script ? page.LookOverAsync(name) : Task.CompletedTask;
}
