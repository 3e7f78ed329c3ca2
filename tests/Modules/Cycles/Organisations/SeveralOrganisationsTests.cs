using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Organisations;
using NaraVard.Kernel;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.Tests.Cycles.Connect;
using NaraVard.Tests.Cycles.Entries;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Cycles.Organisations;

/// <summary>A cycle that belongs to several organisations: who comes along, who reads what, and what they are told before.</summary>
public sealed class SeveralOrganisationsTests(Site site)
{
    private const string Region = "Västra Götalandsregionen";
    private const string Municipality = "Stockholms kommun";

    [Fact]
    public async Task An_organisation_comes_along_when_the_one_who_is_invited_says_yes()
    {
        var (team, guest, email) = await TeamAsync();
        var before = await guest.StatusAsync(team.Cycle);
        await InviteAsync(team, email);
        var asked = await AskedAsync(guest);
        var page = (await guest.OpenAsync(asked)).Said();

        await (await guest.SubmitAsync($"{asked}#Accept")).GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, before);
        Assert.All(new[] { team.Title, Region, team.Name, Municipality, "allmän handling" }, told => Assert.Contains(told, page));
        foreach (var path in new[] { "", "/plan", "/berattelse", "/blad", "/teamet" })
        {
            Assert.Contains($"{Region} och {Municipality}", (await team.Visitor.OpenAsync(team.Cycle + path)).Said());
        }

        Assert.Contains(team.Title, (await guest.OpenAsync("/mitt")).Said());
        Assert.Equal(HttpStatusCode.NotFound, await guest.StatusAsync(asked));
        await team.Visitor.AddColleagueAsync(team.Cycle, await site.MemberAsync("0180", Role.Practitioner));
    }

    [Fact]
    public async Task What_was_shared_with_the_organisation_before_is_not_read_by_the_one_that_comes_along()
    {
        var (team, guest, email) = await TeamAsync();
        var early = await SharedAsync(team, "Delad före.");
        await JoinAsync(team, guest, email);
        var late = await SharedAsync(team, "Delad efter.");
        var (colleague, own) = (await ReaderAsync("0180"), await ReaderAsync("14"));

        var (theirs, ours) = ((await colleague.OpenAsync(team.Cycle)).Said(), (await own.OpenAsync(team.Cycle)).Said());

        Assert.Contains("Delad efter.", theirs);
        Assert.DoesNotContain("Delad före.", theirs);
        Assert.Contains("Delad före.", ours);
        Assert.Contains("Delad efter.", ours);

        // Those who are in the team read all that the team reads.
        Assert.Contains("Delad före.", (await guest.OpenAsync(team.Cycle)).Said());
        var page = (await team.Visitor.OpenAsync($"{early}/dela")).Said();
        Assert.Contains($"Nu: Teamet och alla som har konto i {Region} kan läsa", page);
        Assert.Contains("Fler organisationer har kommit med", page);
        Assert.DoesNotContain("Fler organisationer", (await team.Visitor.OpenAsync($"{late}/dela")).Said());
    }

    [Fact]
    public async Task The_author_shares_it_also_with_the_newcomer_after_having_read_who_that_is()
    {
        var (team, guest, email) = await TeamAsync();
        var early = await SharedAsync(team, "Delad före.");
        await JoinAsync(team, guest, email);
        var colleague = await ReaderAsync("0180");
        Assert.Equal(HttpStatusCode.NotFound, await colleague.StatusAsync(team.Cycle));
        var warning = (await team.Visitor.OpenAsync($"{early}/dela")).QuerySelectorAll(".notice-warn[role=note]").Select(notice => notice.TextContent);

        using var shared = await SendFirstAsync(team.Visitor, $"{early}/dela", "Organisation");
        await shared.GoesToAsync();

        Assert.Contains(warning, notice => notice.Contains($"{Municipality}, en annan myndighet", StringComparison.Ordinal));
        Assert.Contains("Delad före.", (await colleague.OpenAsync(team.Cycle)).Said());
    }

    [Fact]
    public async Task Whom_the_page_named_is_whom_it_is_shared_with_or_nobody()
    {
        var (team, guest, email) = await TeamAsync();
        var entry = await team.Visitor.WriteAsync(team.Cycle, "Delad med dem som stod där.");
        await team.Visitor.ShareAsync(entry);
        var press = await team.Visitor.FillAsync($"{entry}/dela#Share");
        await JoinAsync(team, guest, email);

        using var late = await press();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await (await ReaderAsync("14")).StatusAsync(team.Cycle));
        var page = await team.Visitor.OpenAsync($"{entry}/dela");
        Assert.Contains($"alla som har konto i {Region} och {Municipality}", page.QuerySelector(".lead")!.TextContent);
        Assert.Contains($"{Municipality}, en annan myndighet", page.QuerySelector(".notice-warn[role=note]")!.TextContent);
        using var unread = await team.Visitor.PostAsync($"{entry}/dela?handler=Share", ("Audience", "Organisation"));
        Assert.Equal(HttpStatusCode.Conflict, unread.StatusCode);
    }

    [Fact]
    public async Task An_organisation_that_leaves_reads_nothing_more_and_nothing_again_when_it_comes_back()
    {
        var (team, guest, email) = await TeamAsync();
        await JoinAsync(team, guest, email);
        await SharedAsync(team, "För båda.");
        var (colleague, own) = (await ReaderAsync("0180"), await ReaderAsync("14"));
        Assert.Contains("För båda.", (await colleague.OpenAsync(team.Cycle)).Said());

        await (await team.Visitor.SubmitAsync($"{team.Cycle}/organisationer#LetGo")).GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await colleague.StatusAsync(team.Cycle));
        Assert.Contains("För båda.", (await own.OpenAsync(team.Cycle)).Said());
        Assert.Contains("För båda.", (await guest.OpenAsync(team.Cycle)).Said());
        Assert.DoesNotContain(Municipality, (await team.Visitor.OpenAsync(team.Cycle)).Said());
        var another = await site.MemberAsync("0180", Role.Practitioner);
        await JoinAsync(team, await site.SignInAsync(another), another);
        Assert.Equal(HttpStatusCode.NotFound, await colleague.StatusAsync(team.Cycle));
    }

    [Fact]
    public async Task The_organisation_where_it_was_started_never_leaves()
    {
        var (team, _, _) = await TeamAsync();

        using var refused = await team.Visitor.PostAsync($"{team.Cycle}/organisationer?handler=LetGo", ("Code", "14"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Nobody_but_the_one_who_is_invited_answers_and_nobody_but_the_team_invites()
    {
        var (team, guest, email) = await TeamAsync();
        await InviteAsync(team, email);
        var asked = await AskedAsync(guest);

        foreach (var role in new[] { "kollega", "chef", "forvaltare", "administrator" })
        {
            var outsider = await site.SignedInAsync(role);
            Assert.Equal((role, HttpStatusCode.NotFound), (role, await outsider.StatusAsync(asked)));
            Assert.Equal((role, HttpStatusCode.NotFound), (role, await outsider.StatusAsync($"{team.Cycle}/organisationer")));
            foreach (var address in new[] { $"{asked}?handler=Accept", $"{asked}?handler=Decline", $"{team.Cycle}/organisationer?handler=Invite", $"{team.Cycle}/organisationer?handler=LetGo", $"{team.Cycle}/organisationer?handler=Withdraw" })
            {
                using var posted = await outsider.PostAsync(address, ("Organisation", "DEMO"), ("Email", email), ("Code", "14"), ("Invitation", asked.Split('/')[^1]));
                Assert.Equal((role, address, HttpStatusCode.NotFound), (role, address, posted.StatusCode));
            }
        }

        // Whoever is invited comes along for where they work, and not before they have said yes.
        using var elsewhere = await guest.PostAsync($"{asked}?handler=Accept", ("Organisation", "14"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await guest.StatusAsync(team.Cycle));
    }

    [Fact]
    public async Task A_no_leaves_no_trace()
    {
        var (team, guest, email) = await TeamAsync();
        await InviteAsync(team, email);
        var asked = await AskedAsync(guest);

        await (await guest.SubmitAsync($"{asked}#Decline")).GoesToAsync();

        Assert.DoesNotContain(email, (await team.Visitor.OpenAsync($"{team.Cycle}/organisationer")).Body!.InnerHtml);
        Assert.False(await site.StoreAsync(store => store.Set<CycleInvitation>().AnyAsync(invitation => invitation.Email == email)));
        Assert.DoesNotContain(Municipality, (await team.Visitor.OpenAsync(team.Cycle)).Said());
    }

    [Fact]
    public async Task Whether_somebody_has_an_account_is_not_told_to_the_team()
    {
        var (team, _, email) = await TeamAsync();
        var nobody = $"{Unique.Word()}@exempel.se";

        using var one = await team.Visitor.SubmitAsync($"{team.Cycle}/organisationer#Invite", ("Email", email));
        var first = (await team.Visitor.OpenAsync(await one.GoesToAsync())).Said().Replace(email, "x", StringComparison.Ordinal);
        await (await team.Visitor.SubmitAsync($"{team.Cycle}/organisationer#Withdraw")).GoesToAsync();
        using var two = await team.Visitor.SubmitAsync($"{team.Cycle}/organisationer#Invite", ("Email", nobody));
        var second = (await team.Visitor.OpenAsync(await two.GoesToAsync())).Said().Replace(nobody, "x", StringComparison.Ordinal);

        Assert.Equal(first, second);
        await site.SendAsync();
        Assert.Empty(ReceivedMail.InFolder(site.DataFolder, nobody));
    }

    [Fact]
    public async Task The_mails_tell_the_one_who_is_invited_and_the_rest_of_the_team_and_nothing_of_the_cycle()
    {
        var (team, _, email) = await TeamAsync();
        var colleague = await site.MemberAsync("14", Role.Practitioner);
        await team.Visitor.AddColleagueAsync(team.Cycle, colleague);

        await InviteAsync(team, email);
        await site.SendAsync();

        var (invited, told) = (Assert.Single(ReceivedMail.InFolder(site.DataFolder, email), mail => mail["Subject"] == "Inbjudan till en lärandecykel"),
            Assert.Single(ReceivedMail.InFolder(site.DataFolder, colleague), mail => mail["Subject"]!.Contains("annan organisation", StringComparison.Ordinal)));
        Assert.StartsWith("/mitt/inbjudningar/", invited.Path("/mitt/"));
        Assert.DoesNotContain(team.Title, invited.Text + told.Text);
        Assert.Contains("ta tillbaka", told.Text);
        Assert.DoesNotContain(email, told.Text);
    }

    [Theory]
    [InlineData("", "hel e-postadress")]
    [InlineData("anna", "hel e-postadress")]
    [InlineData("a@b.se, c@d.se", "hel e-postadress")]
    public async Task What_can_not_be_invited_comes_back_with_the_reason(string email, string told)
    {
        var (team, _, _) = await TeamAsync();

        using var refused = await team.Visitor.SubmitAsync($"{team.Cycle}/organisationer#Invite", ("Email", email));

        Assert.Contains(told, await refused.ProblemAsync());
    }

    [Fact]
    public async Task A_colleague_is_added_and_not_invited()
    {
        var (team, _, _) = await TeamAsync();

        using var refused = await team.Visitor.SubmitAsync($"{team.Cycle}/organisationer#Invite", ("Email", await site.MemberAsync("14", Role.Practitioner)));

        Assert.Contains("redan är med", await refused.ProblemAsync());
    }

    [Fact]
    public async Task Who_is_outside_is_seen_from_the_one_who_shares()
    {
        var (team, guest, email) = await TeamAsync();
        await JoinAsync(team, guest, email);
        var entry = await guest.WriteAsync(team.Cycle, "Skrivet i kommunen.");

        var toTeam = (await guest.OpenAsync($"{entry}/dela")).QuerySelector(".notice-warn[role=note]")!.TextContent;

        Assert.Contains($"{Region}, en annan myndighet", toTeam);
        Assert.DoesNotContain(Municipality, toTeam);
    }

    [Fact]
    public async Task When_an_organisation_goes_up_in_another_those_who_work_there_now_read_it_and_it_is_called_what_it_is_called()
    {
        var (from, into) = (await OrganisationAsync(), await OrganisationAsync());
        var (team, _, _) = await TeamAsync();
        var email = await site.MemberAsync(from, Role.Practitioner);
        var guest = await site.SignInAsync(email);
        await JoinAsync(team, guest, email);
        var entry = await SharedAsync(team, "Före sammanslagningen.");

        await site.AskAsync(async services =>
        {
            var people = services.GetRequiredService<IPeople>();
            var administrator = await people.PersonAsync((await people.FindColleagueAsync("administrator@demo.invalid", ["DEMO"], default))!.Value, default);
            return (await services.GetRequiredService<MergeOrganisation>().RunAsync(administrator!, from, into, default)).Value;
        });

        var reader = await ReaderAsync(into);
        Assert.Contains("Före sammanslagningen.", (await reader.OpenAsync(team.Cycle)).Said());
        Assert.Contains($"{Region} och Namn {into}", (await team.Visitor.OpenAsync($"{entry}/dela")).Said());
        await team.Visitor.AddColleagueAsync(team.Cycle, await site.MemberAsync(into, Role.Practitioner));
    }

    [Fact]
    public async Task An_invitation_that_nobody_takes_up_is_forgotten()
    {
        var (team, guest, email) = await TeamAsync();
        await InviteAsync(team, email);

        await site.AskAsync(services => services.GetRequiredService<ForgetCycleInvitations>().RunAsync(site.Clock.GetUtcNow().AddMinutes(-5), 1000, default));
        Assert.NotEmpty(await AskedAsync(guest));
        var days = await site.AskAsync(services => Task.FromResult(services.GetRequiredService<RetentionTimes>().DaysOf("CycleInvitations")));

        Assert.Equal(30, days);
    }

    private async Task<(MeetingTeam Team, Visitor Guest, string Email)> TeamAsync()
    {
        var team = await MeetingTeam.StartAsync(site, "14", $"Gemensam {Unique.Word()}", "Att den som skrivs ut slipper vänta.", isSeen: false);
        var email = await site.MemberAsync("0180", Role.Practitioner);
        return (team, await site.SignInAsync(email), email);
    }

    private async Task<Visitor> ReaderAsync(string organisation) => await site.SignInAsync(await site.MemberAsync(organisation, Role.Practitioner));

    private static async Task InviteAsync(MeetingTeam team, string email)
    {
        using var invited = await team.Visitor.SubmitAsync($"{team.Cycle}/organisationer#Invite", ("Email", email));
        await invited.GoesToAsync();
    }

    private static async Task<string> AskedAsync(Visitor guest) => (await guest.OpenAsync("/mitt")).QuerySelector("a[href^='/mitt/inbjudningar/']")!.GetAttribute("href")!;

    private static async Task JoinAsync(MeetingTeam team, Visitor guest, string email)
    {
        await InviteAsync(team, email);
        await (await guest.SubmitAsync($"{await AskedAsync(guest)}#Accept")).GoesToAsync();
    }

    private static async Task<string> SharedAsync(MeetingTeam team, string text)
    {
        var entry = await team.Visitor.WriteAsync(team.Cycle, text);
        await team.Visitor.ShareAsync(entry);
        await team.Visitor.ShareAsync(entry);
        return entry;
    }

    // The page has a form for the wider circle and one for the newcomers; this sends the one with this audience.
    private static async Task<HttpResponseMessage> SendFirstAsync(Visitor visitor, string address, string audience)
    {
        var form = (await visitor.OpenAsync(address)).QuerySelectorAll("main form").First(f => f.QuerySelector("[name=Audience]")?.GetAttribute("value") == audience);
        return await visitor.Client.PostAsync($"{address}?handler=Share", new FormUrlEncodedContent(form.QuerySelectorAll("input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))));
    }

    private Task<string> OrganisationAsync() => site.StoreAsync(async store =>
    {
        var code = $"X{Unique.Word()[..6]}";
        store.Add(new Organisation { Code = code, Name = $"Namn {code}", Kind = "municipality", Level = SystemLevel.Municipality });
        await store.SaveChangesAsync();
        return code;
    });
}
