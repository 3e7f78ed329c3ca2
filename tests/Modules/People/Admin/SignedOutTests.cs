using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.MailedLinks;
using NaraVard.People.Memberships;
using NaraVard.People.Sessions;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.People.Admin;

/// <summary>Sign-ins that somebody else ends: one person's by an administrator, everybody's by whoever runs the server.</summary>
public sealed class SignedOutTests(SignedOutTests.Own own) : IClassFixture<SignedOutTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task A_person_is_signed_out_everywhere_at_once_and_may_sign_in_again()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync(name: "Ulla Utloggad");
        var (administrator, one, other) = (await Site.SignedInAsync("administrator"), await person.SignInAsync(), await person.SignInAsync());
        var asked = await administrator.OpenAsync($"/admin/konton/{person.Id}/logga-ut");
        Assert.Equal("Logga ut Ulla Utloggad överallt?", asked.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await one.StatusAsync("/konto"));

        using var done = await administrator.SubmitAsync($"/admin/konton/{person.Id}/logga-ut");

        Assert.Equal($"/admin/konton/{person.Id}", await done.GoesToAsync());
        Assert.Equal(HttpStatusCode.Redirect, await one.StatusAsync("/konto"));
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusAsync("/konto"));
        Assert.Single((await (await person.SignInAsync()).OpenAsync("/konto")).QuerySelectorAll(".session-list li"));
    }

    [Fact]
    public async Task The_person_is_told_by_mail_and_in_the_trail()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync();

        using var done = await (await Site.SignedInAsync("administrator")).SubmitAsync($"/admin/konton/{person.Id}/logga-ut");

        await done.GoesToAsync();
        await Site.SendAsync();
        var mail = Assert.Single(ReceivedMail.InFolder(Site.DataFolder, person.Email));
        Assert.Equal("Du är utloggad från NäraVård", mail["Subject"]);
        Assert.Contains("loggat ut ditt konto på alla enheter", mail.Text);
        Assert.Contains("Administratör loggade ut kontot överallt", (await (await person.SignInAsync()).OpenAsync("/konto")).Text("main"));
    }

    [Fact]
    public async Task A_closed_account_has_nobody_to_sign_out()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync();
        var administrator = await Site.SignedInAsync("administrator");
        var ready = await administrator.FillAsync($"/admin/konton/{person.Id}/logga-ut");
        using var closed = await administrator.SubmitAsync($"/admin/konton/{person.Id}/stang");

        using var refused = await ready();

        Assert.Contains("Kontot är stängt", await refused.ProblemAsync());
    }

    [Fact]
    public async Task Only_an_administrator_signs_somebody_out()
    {
        var place = await Workplace.AtAsync(Site);
        var (manager, person) = ((await (await place.EmployAsync(Role.Manager)).PersonAsync())!, await place.EmployAsync());
        var session = await person.SignInAsync();

        var refused = await Site.AskAsync(services => services.GetRequiredService<SignOutAccount>().RunAsync(manager, person.Id, CancellationToken.None));

        Assert.IsType<Problem.Denied>(refused.Problem);
        Assert.Equal(HttpStatusCode.OK, await session.StatusAsync("/konto"));
    }

    [Fact]
    public async Task Everybody_is_signed_out_by_a_command_while_the_server_runs()
    {
        await using var site = new Site();
        var (manager, editor) = (await site.SignedInAsync("chef"), await site.SignedInAsync("redaktor"));
        var link = await site.AskAsync(async services =>
            services.GetRequiredService<SignInLink>().Make((await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync("medarbetare@demo.invalid"))!));
        var store = site.Services.GetRequiredService<IConfiguration>().GetConnectionString("Store");

        await using var command = ServerProcess.Start(site.DataFolder, "Development", "--end-sign-ins", $"--ConnectionStrings:Store={store}");

        Assert.Equal(0, await command.ExitCodeAsync());
        Assert.Contains("2 inloggningar är avslutade", command.Output);
        site.Clock.Advance(SessionValidator.Interval + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, await manager.StatusAsync("/konto"));
        Assert.Equal(HttpStatusCode.Redirect, await editor.StatusAsync("/konto"));
        Assert.Null((await site.Visitor().OpenAsync($"/logga-in/lank?kod={link}")).QuerySelector("main form"));
    }

    public sealed class Own : OwnSite;
}
