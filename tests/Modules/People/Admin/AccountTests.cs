using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;
using NaraVard.People.Sessions;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Mail;
using NaraVard.Tests.People.MailedLinks;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.People.Admin;

/// <summary>What an administrator does with somebody's account.</summary>
public sealed class AccountTests(AccountTests.Own own) : IClassFixture<AccountTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task A_role_that_is_given_is_mailed_told_in_the_trail_and_seen_by_the_person()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync();
        var administrator = await Site.SignedInAsync("administrator");

        using var given = await administrator.SubmitAsync($"/admin/konton/{person.Id}#handler=Give", ("Organisation", place.Name), ("Role", "Manager"));

        await given.GoesToAsync();
        var mail = await MailAsync(person);
        Assert.Equal("Din roll på NäraVård har ändrats", mail["Subject"]);
        Assert.Contains($"chef i {place.Name}", mail.Text);
        Assert.Contains($"gav rollen chef i {place.Name}", (await administrator.OpenAsync($"/admin/konton/{person.Id}")).Text("main"));
        Assert.Contains($"Administratör gav rollen chef i {place.Name}", (await (await person.SignInAsync()).OpenAsync("/konto")).Text("main"));
    }

    [Fact]
    public async Task A_role_that_is_given_opens_in_the_session_that_is_open_within_half_a_minute()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync();
        var (administrator, session) = (await Site.SignedInAsync("administrator"), await person.SignInAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await session.StatusAsync("/moten"));

        using var given = await administrator.SubmitAsync($"/admin/konton/{person.Id}#handler=Give", ("Organisation", place.Name), ("Role", "Manager"));

        await given.GoesToAsync();
        Site.Clock.Advance(SessionValidator.Interval + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await session.StatusAsync("/moten"));
    }

    [Fact]
    public async Task A_role_of_ones_own_that_is_left_in_one_browser_is_gone_in_the_other_within_half_a_minute()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync(Role.Manager);
        var (here, there) = (await person.SignInAsync(), await person.SignInAsync());
        Assert.Equal(HttpStatusCode.OK, await there.StatusAsync("/moten"));

        using var left = await here.SubmitAsync($"/konto/lamna/{place.Code}/chef");

        await left.GoesToAsync();
        Site.Clock.Advance(SessionValidator.Interval + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Forbidden, await there.StatusAsync("/moten"));
    }

    [Fact]
    public async Task An_organisation_that_goes_up_in_another_opens_it_in_the_sessions_that_are_open_within_half_a_minute()
    {
        var place = await Workplace.AtAsync(Site);
        var manager = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(manager, "Norr"), await place.UnitAsync(manager, "Söder"));
        var session = await (await place.EmployAsync(unit: north)).SignInAsync();
        Assert.Equal(HttpStatusCode.NotFound, await session.StatusAsync($"/organisationer/{south}"));

        using var merged = await manager.SubmitAsync($"/organisationer/{north}/ga-upp?i={south}");

        await merged.GoesToAsync();
        Site.Clock.Advance(SessionValidator.Interval + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await session.StatusAsync($"/organisationer/{south}"));
    }

    [Fact]
    public async Task A_role_that_is_ended_bites_on_the_session_that_is_open()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync(Role.Manager);
        var (administrator, session) = (await Site.SignedInAsync("administrator"), await person.SignInAsync());

        using var ended = await administrator.SubmitAsync($"/organisationer/{place.Code}/medlemmar/{person.Id}/chef?fran=konto");

        Assert.Equal($"/admin/konton/{person.Id}", await ended.GoesToAsync());
        Site.Clock.Advance(SessionValidator.Interval + TimeSpan.FromSeconds(1));
        Assert.NotEqual(HttpStatusCode.OK, await session.StatusAsync("/moten"));
        Assert.Contains("avslutad", (await MailAsync(person)).Text);
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_everywhere_and_can_not_sign_in()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync(name: "Karin Karlsson");
        var (administrator, session) = (await Site.SignedInAsync("administrator"), await person.SignInAsync());

        using var closed = await administrator.SubmitAsync($"/admin/konton/{person.Id}/stang");

        await closed.GoesToAsync();
        Site.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Redirect, await session.StatusAsync("/konto"));
        using var tried = await Site.Visitor().SubmitAsync("/logga-in", ("Email", person.Email), ("Password", "larande i vardagen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
        Assert.Null(await person.PersonAsync());
    }

    [Fact]
    public async Task A_closed_account_gets_no_link_for_a_new_password()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync();
        var administrator = await Site.SignedInAsync("administrator");
        using var closed = await administrator.SubmitAsync($"/admin/konton/{person.Id}/stang");

        using var asked = await Site.Visitor().SubmitAsync("/glomt-losenord", ("Email", person.Email));

        await Site.SendLinksAsync();
        await Site.SendAsync();
        Assert.Equal(["Ditt konto på NäraVård är stängt"], ReceivedMail.InFolder(Site.DataFolder, person.Email).Select(mail => mail["Subject"]!));
    }

    [Fact]
    public async Task What_somebody_shared_stands_when_the_account_is_closed()
    {
        var place = await Workplace.AtAsync(Site);
        var (writer, reader) = (await place.EmployAsync(), await place.EmployAsync());
        var session = await writer.SignInAsync();
        var cycle = await session.StartCycleAsync();
        var entry = await session.WriteAsync(cycle, "Vi frågar före rond");
        await session.ShareAsync(entry);
        await session.ShareAsync(entry);

        using var closed = await (await Site.SignedInAsync("administrator")).SubmitAsync($"/admin/konton/{writer.Id}/stang");

        await closed.GoesToAsync();
        Assert.Contains("Vi frågar före rond", (await (await reader.SignInAsync()).OpenAsync(cycle)).Text("main"));
    }

    [Fact]
    public async Task An_account_is_opened_again_without_its_roles()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync(Role.Manager);
        var administrator = await Site.SignedInAsync("administrator");
        using var closed = await administrator.SubmitAsync($"/admin/konton/{person.Id}/stang");

        using var opened = await administrator.SubmitAsync($"/admin/konton/{person.Id}#handler=Open");

        await opened.GoesToAsync();
        var session = await person.SignInAsync();
        Assert.Empty((await person.PersonAsync())!.Memberships);
        Assert.Equal(HttpStatusCode.Forbidden, await session.StatusAsync(place.Page));
    }

    [Fact]
    public async Task A_locked_account_is_unlocked()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync();
        for (var i = 0; i < 8; i++)
        {
            using var wrong = await Site.Visitor().SubmitAsync("/logga-in", ("Email", person.Email), ("Password", "fel lösenord igen"));
        }

        using var locked = await Site.Visitor().SubmitAsync("/logga-in", ("Email", person.Email), ("Password", "larande i vardagen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.StatusCode);

        using var unlocked = await (await Site.SignedInAsync("administrator")).SubmitAsync($"/admin/konton/{person.Id}#handler=Unlock");

        await unlocked.GoesToAsync();
        await person.SignInAsync();
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_closed_nor_leave_the_role()
    {
        await using var site = new Site();
        var administrator = await site.SignedInAsync("administrator");
        var page = await administrator.OpenAsync("/admin/konton?q=administrator@demo.invalid");
        var address = page.QuerySelector("main tbody a")!.GetAttribute("href")!;

        using var closed = await administrator.SubmitAsync($"{address}/stang");
        using var left = await administrator.SubmitAsync("/konto/lamna/DEMO/administrator");

        Assert.Contains("minst en administratör", await closed.ProblemAsync());
        Assert.Contains("minst en administratör", await left.ProblemAsync());
    }

    [Fact]
    public async Task Two_administrators_can_not_both_leave()
    {
        await using var site = new Site();
        var place = await Workplace.AtAsync(site);
        var other = await place.EmployAsync(Role.Administrator);
        var (one, two) = (await site.SignedInAsync("administrator"), await other.SignInAsync());

        using var first = await one.SubmitAsync("/konto/lamna/DEMO/administrator");
        using var second = await two.SubmitAsync($"/konto/lamna/{place.Code}/administrator");

        await first.GoesToAsync();
        Assert.Contains("minst en administratör", await second.ProblemAsync());
    }

    [Fact]
    public async Task Accounts_are_found_by_name_address_and_organisation()
    {
        var place = await Workplace.AtAsync(Site);
        var person = await place.EmployAsync(name: "Örjan Östlund");
        var administrator = await Site.SignedInAsync("administrator");

        foreach (var words in new[] { "örjan Östlund", person.Email.ToUpperInvariant(), place.Name })
        {
            Assert.Contains("Örjan Östlund", (await administrator.OpenAsync($"/admin/konton?q={Uri.EscapeDataString(words)}")).Text("table"));
        }
    }

    [Fact]
    public async Task An_organisation_is_found_by_what_it_was_called()
    {
        var place = await Workplace.AtAsync(Site);
        var manager = await place.ManagerAsync();
        var former = Unique.Word();
        var unit = await place.UnitAsync(manager, former);
        using var renamed = await manager.SubmitAsync($"/organisationer/{unit}/namn", ("Name", "Vård hemma"));

        var found = await (await Site.SignedInAsync("administrator")).OpenAsync($"/admin/organisationer?q={former}");

        Assert.Contains("Vård hemma", found.Text("tbody"));
        Assert.Contains($"Hette {former}", found.Text("tbody"));
    }

    [Fact]
    public async Task Only_an_administrator_reaches_the_handlers()
    {
        var place = await Workplace.AtAsync(Site);
        var (manager, person) = ((await (await place.EmployAsync(Role.Manager)).PersonAsync())!, await place.EmployAsync());
        Task<Outcome<string>> Ask<T>(Func<T, Task<Outcome<string>>> act) where T : notnull => Site.AskAsync(services => act(services.GetRequiredService<T>()));

        Assert.IsType<Problem.Denied>((await Ask<CloseAccount>(close => close.RunAsync(manager, person.Id, CancellationToken.None))).Problem);
        Assert.IsType<Problem.Denied>((await Ask<OpenAccount>(open => open.UnlockAsync(manager, person.Id, CancellationToken.None))).Problem);
        Assert.IsType<Problem.Denied>((await Ask<GiveRole>(give => give.RunAsync(manager, person.Id, place.Code, Role.Manager, CancellationToken.None))).Problem);
    }

    [Fact]
    public async Task A_manager_ends_a_role_in_the_own_organisation_and_in_no_other()
    {
        var (place, other) = (await Workplace.AtAsync(Site), await Workplace.AtAsync(Site));
        var (person, stranger) = (await place.EmployAsync(), await other.EmployAsync());
        var manager = await place.ManagerAsync();

        using var ended = await manager.SubmitAsync($"{place.Page}/medlemmar/{person.Id}/medarbetare");

        await ended.GoesToAsync();
        Assert.Empty((await person.PersonAsync())!.Memberships);
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync($"{other.Page}/medlemmar/{stranger.Id}/medarbetare"));
    }

    [Fact]
    public async Task A_manager_ends_no_administrators_role()
    {
        var place = await Workplace.AtAsync(Site);
        var administrator = await place.EmployAsync(Role.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, await (await place.ManagerAsync()).StatusAsync($"{place.Page}/medlemmar/{administrator.Id}/administrator"));
    }

    [Fact]
    public async Task Somebody_leaves_one_of_several_organisations_and_is_told_what_it_means()
    {
        var (home, other) = (await Workplace.AtAsync(Site), await Workplace.AtAsync(Site));
        var person = await home.EmployAsync();
        using var given = await (await Site.SignedInAsync("administrator")).SubmitAsync($"/admin/konton/{person.Id}#handler=Give", ("Organisation", other.Name), ("Role", "Practitioner"));
        var session = await person.SignInAsync();
        Assert.Equal(2, (await session.OpenAsync("/konto")).QuerySelectorAll("main a[href^='/konto/lamna/']").Length);
        Assert.Contains("Det du har skrivit i din låda är kvar hos dig", (await session.OpenAsync($"/konto/lamna/{home.Code}/medarbetare")).Text("main"));

        using var left = await session.SubmitAsync($"/konto/lamna/{home.Code}/medarbetare");

        await left.GoesToAsync();
        Assert.Equal(HttpStatusCode.NotFound, await session.StatusAsync(home.Page));
        Assert.Equal(HttpStatusCode.OK, await session.StatusAsync(other.Page));
    }

    private async Task<ReceivedMail> MailAsync(Employee person)
    {
        await Site.SendAsync();
        return Assert.Single(ReceivedMail.InFolder(Site.DataFolder, person.Email));
    }

    public sealed class Own : OwnSite;
}
