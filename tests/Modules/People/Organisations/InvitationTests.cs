using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.People.Contracts;
using NaraVard.People.Joining;
using NaraVard.People.Rights.Retention;
using NaraVard.People.Sessions;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.People.Organisations;

/// <summary>Joining an organisation by being invited.</summary>
public sealed class InvitationTests(InvitationTests.Own own) : IClassFixture<InvitationTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task Somebody_new_is_invited_chooses_a_password_and_has_the_role()
    {
        var place = await Workplace.AtAsync(Site);
        var email = await InviteAsync(place, await place.ManagerAsync());
        var visitor = Site.Visitor();
        var link = await LinkAsync(email);

        Assert.Contains("som medarbetare", (await visitor.OpenAsync(link)).Text(".lead"));
        using var answer = await visitor.SubmitAsync(link, ("Name", "Nina Ny"), ("Password", "en mening som jag minns"));

        Assert.Equal("/mitt", await answer.GoesToAsync());
        var page = await visitor.OpenAsync(place.Page);
        Assert.Contains("Nina Ny", page.Text("table"));
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var place = await Workplace.AtAsync(Site);
        var link = await LinkAsync(await InviteAsync(place, await place.ManagerAsync()));
        using var first = await Site.Visitor().SubmitAsync(link, ("Name", "Nina Ny"), ("Password", "en mening som jag minns"));
        await first.GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(link));
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing()
    {
        var place = await Workplace.AtAsync(Site);
        var link = await LinkAsync(await InviteAsync(place, await place.ManagerAsync()));

        await Site.Visitor().OpenAsync(link);

        Assert.NotNull((await Site.Visitor().OpenAsync(link)).QuerySelector("#Password"));
    }

    [Fact]
    public async Task Somebody_with_an_account_is_offered_the_role_and_takes_it_by_the_link()
    {
        var (home, place) = (await Workplace.AtAsync(Site), await Workplace.AtAsync(Site));
        var known = await home.EmployAsync();
        await InviteAsync(place, await place.ManagerAsync(), known.Email, Role.Manager);
        var visitor = await known.SignInAsync();

        using var answer = await visitor.SubmitAsync(await LinkAsync(known.Email));

        Assert.Equal("/organisationer", await answer.GoesToAsync());
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"{place.Page}/ny-enhet"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(home.Page));
    }

    [Fact]
    public async Task A_role_taken_by_the_link_in_one_browser_opens_in_the_other_within_half_a_minute()
    {
        var (home, place) = (await Workplace.AtAsync(Site), await Workplace.AtAsync(Site));
        var known = await home.EmployAsync();
        await InviteAsync(place, await place.ManagerAsync(), known.Email, Role.Manager);
        var (here, there) = (await known.SignInAsync(), await known.SignInAsync());
        Assert.Equal(HttpStatusCode.NotFound, await there.StatusAsync(place.Page));

        using var answer = await here.SubmitAsync(await LinkAsync(known.Email));

        await answer.GoesToAsync();
        Site.Clock.Advance(SessionValidator.Interval + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await there.StatusAsync(place.Page));
    }

    [Fact]
    public async Task Whoever_holds_the_link_of_somebody_with_an_account_is_not_let_in_to_it()
    {
        var place = await Workplace.AtAsync(Site);
        var known = await place.EmployAsync(role: null);
        await InviteAsync(place, await place.ManagerAsync(), known.Email);
        var stranger = Site.Visitor();

        using var answer = await stranger.SubmitAsync(await LinkAsync(known.Email));

        Assert.Equal("/logga-in", await answer.GoesToAsync());
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusAsync("/konto"));
    }

    [Fact]
    public async Task A_withdrawn_invitation_leads_nowhere()
    {
        var place = await Workplace.AtAsync(Site);
        var manager = await place.ManagerAsync();
        var link = await LinkAsync(await InviteAsync(place, manager));

        using var answer = await manager.SubmitAsync($"{place.Page}/inbjudningar#handler=Withdraw");

        await answer.GoesToAsync();
        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(link));
        Assert.NotNull((await manager.OpenAsync($"{place.Page}/inbjudningar")).QuerySelector("main .empty"));
    }

    [Fact]
    public async Task An_invitation_is_sent_again_with_a_new_link_but_not_at_once()
    {
        await using var site = new Site();
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var email = $"{Unique.Word()}@exempel.se";
        using var invited = await manager.SubmitAsync($"{place.Page}/inbjudningar#handler=Invite", ("Email", email), ("Role", "Practitioner"));
        await site.SendAsync();
        var first = ReceivedMail.InFolder(site.DataFolder, email).Single().Path("/inbjudan/");
        using var tooSoon = await manager.SubmitAsync($"{place.Page}/inbjudningar#handler=Again");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooSoon.StatusCode);

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        using var again = await manager.SubmitAsync($"{place.Page}/inbjudningar#handler=Again");

        await again.GoesToAsync();
        await site.SendAsync();
        var links = ReceivedMail.InFolder(site.DataFolder, email).Select(mail => mail.Path("/inbjudan/")).Where(link => link != first);
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync(Assert.Single(links)));
    }

    [Fact]
    public async Task The_link_lapses()
    {
        await using var site = new Site();
        var place = await Workplace.AtAsync(site);
        var email = $"{Unique.Word()}@exempel.se";
        using var invited = await (await place.ManagerAsync()).SubmitAsync($"{place.Page}/inbjudningar#handler=Invite", ("Email", email), ("Role", "Practitioner"));
        await site.SendAsync();

        site.Clock.Advance(TimeSpan.FromDays(15));

        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(ReceivedMail.InFolder(site.DataFolder, email).Single().Path("/inbjudan/")));
    }

    [Fact]
    public async Task An_invitation_that_nobody_answered_is_forgotten_a_month_after_it_lapsed()
    {
        await using var site = new Site();
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        using var invited = await manager.SubmitAsync($"{place.Page}/inbjudningar#handler=Invite", ("Email", $"{Unique.Word()}@exempel.se"), ("Role", "Practitioner"));

        site.Clock.Advance(TimeSpan.FromDays(40));
        await ForgetAsync(site);
        Assert.Single((await (await site.SignedInAsync("administrator")).OpenAsync("/admin/inbjudningar")).QuerySelectorAll("tbody tr"));
        site.Clock.Advance(TimeSpan.FromDays(5));
        await ForgetAsync(site);

        Assert.Empty((await (await site.SignedInAsync("administrator")).OpenAsync("/admin/inbjudningar")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_link_of_somebody_who_may_no_longer_invite_leads_nowhere()
    {
        var place = await Workplace.AtAsync(Site);
        var chief = await place.EmployAsync(Role.Manager);
        var visitor = await chief.SignInAsync();
        var link = await LinkAsync(await InviteAsync(place, visitor));

        using var left = await visitor.SubmitAsync($"/konto/lamna/{place.Code}/chef");

        await left.GoesToAsync();
        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(link));
    }

    [Theory, InlineData("Administrator"), InlineData("Editor"), InlineData("Steward")]
    public async Task A_manager_gives_no_role_that_reaches_beyond_the_own_organisation(string role)
    {
        var place = await Workplace.AtAsync(Site);

        using var answer = await (await place.ManagerAsync()).SubmitAsync($"{place.Page}/inbjudningar#handler=Invite", ("Email", $"{Unique.Word()}@exempel.se"), ("Role", role));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Välj en roll", await answer.ProblemAsync());
    }

    [Fact]
    public async Task An_administrator_invites_an_editor_to_any_organisation()
    {
        var place = await Workplace.AtAsync(Site);
        var administrator = await Site.SignedInAsync("administrator");
        var email = $"{Unique.Word()}@exempel.se";

        using var sent = await administrator.SubmitAsync("/admin/konton/nytt", ("Email", email), ("Organisation", place.Name), ("Role", "Editor"));
        await sent.GoesToAsync();
        var visitor = Site.Visitor();
        using var answer = await visitor.SubmitAsync(await LinkAsync(email), ("Name", "Edda"), ("Password", "en mening som jag minns"));

        await answer.GoesToAsync();
        Assert.Contains("Redaktör", (await visitor.OpenAsync("/konto")).Text("main"));
        Assert.Contains("Edda", (await administrator.OpenAsync($"/admin/konton?q={place.Name}")).Text("table"));
    }

    [Fact]
    public async Task Only_a_hash_of_the_link_is_kept()
    {
        var place = await Workplace.AtAsync(Site);
        var link = await LinkAsync(await InviteAsync(place, await place.ManagerAsync()));
        var token = link.Split('/')[^1];

        var hashes = await Site.AskAsync(services => Task.FromResult(services.GetRequiredService<NaraVard.Kernel.Store>()
            .Set<Invitation>().Where(i => i.OrganisationCode == place.Code).Select(i => i.TokenHash).ToList()));

        Assert.Equal(LinkToken.HashOf(token), Assert.Single(hashes));
    }

    private static async Task<string> InviteAsync(Workplace place, Visitor manager, string? email = null, Role role = Role.Practitioner)
    {
        email ??= $"{Unique.Word()}@exempel.se";
        using var answer = await manager.SubmitAsync($"{place.Page}/inbjudningar#handler=Invite", ("Email", email), ("Role", role.ToString()));
        await answer.GoesToAsync();
        return email;
    }

    private async Task<string> LinkAsync(string email)
    {
        await Site.SendAsync();
        return ReceivedMail.InFolder(Site.DataFolder, email).Single(mail => mail["Subject"]!.StartsWith("Inbjudan", StringComparison.Ordinal)).Path("/inbjudan/");
    }

    private static Task<bool> ForgetAsync(Site site) => site.AskAsync(async services =>
    {
        await services.GetRequiredService<CarryOutRetention>().RunAsync(CancellationToken.None);
        return true;
    });

    public sealed class Own : OwnSite;
}
