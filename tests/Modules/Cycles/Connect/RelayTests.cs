using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Connect;
using NaraVard.Tests.Cycles.Entries;

namespace NaraVard.Tests.Cycles.Connect;

/// <summary>Two teams write to each other, and neither knows who the other is until both have said yes.</summary>
public sealed class RelayTests(RelayTests.Own own) : IClassFixture<RelayTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task Two_teams_meet_without_names_until_both_have_said_yes()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Vi undrar hur ni började.");
        var (ours, theirs) = (contact, await two.ContactAsync());
        await two.SendAsync(theirs, "Vi började smått.");

        var before = new[] { await one.ReadAsync(ours), await two.ReadAsync(theirs) };
        await one.SayYesAsync(ours, "070-111 22 33");
        var half = await two.ReadAsync(theirs);
        await two.SayYesAsync(theirs, "växeln, be om Ulla");
        var (met, met2) = (await one.ReadAsync(ours), await two.ReadAsync(theirs));

        Assert.All(before, page => Assert.All(new[] { "Vi undrar hur ni började.", "Vi började smått." }, text => Assert.Contains(text, page)));
        Assert.Contains("Ett team i en kommun", before[0]);
        Assert.Contains("Ett team i en region", before[1]);
        Assert.All(new[] { "Upplands Väsby", "Stockholm" }, place => Assert.DoesNotContain(place, before[0]));
        Assert.DoesNotContain("Västra Götaland", before[1]);
        Assert.DoesNotContain(two.Name, before[0]);
        Assert.DoesNotContain(one.Name, before[1]);
        Assert.DoesNotContain(one.Name, half);
        Assert.DoesNotContain("070-111", half);
        Assert.DoesNotContain("har sagt ja för", half);
        Assert.Contains("Båda teamen har sagt ja", met);
        Assert.Contains($"{two.Name}: växeln, be om Ulla", met);
        Assert.Contains($"{one.Name}: 070-111 22 33", met2);
        Assert.Contains("Västra Götalandsregionen", met2);
    }

    [Fact]
    public async Task Exactly_what_is_shown_is_read_before_the_yes()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Hej.");

        using var looked = await one.Visitor.SubmitAsync($"{contact}/ja#Look", ("Reach", "anna@exempel.se"));

        var seen = (await Meeting.ReadAsync(looked)).QuerySelector("main .as-seen")!.TextContent;
        Assert.All(new[] { one.Name, "anna@exempel.se", "Västra Götalandsregionen" }, shown => Assert.Contains(shown, seen));
        using var unread = await one.Visitor.PostAsync($"{contact}/ja?handler=Say", ("Reach", "x"), ("Seen", "Något annat"));
        Assert.Equal(HttpStatusCode.Conflict, unread.StatusCode);
    }

    [Fact]
    public async Task A_mail_tells_the_team_with_a_link_and_nothing_of_the_text_and_once_a_day()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Hemlig fråga om rutiner.");
        await one.SendAsync(contact, "En sak till.");

        var mail = Assert.Single(await two.MailsAsync());

        Assert.Equal("Ett annat team har skrivit till er", mail["Subject"]);
        Assert.Equal(await two.ContactAsync(), mail.Path("/cykler/"));
        Assert.All(new[] { "Hemlig", "En sak", one.Title, two.Title, "Västra" }, hidden => Assert.DoesNotContain(hidden, mail.Text));
        Assert.Empty(await one.MailsAsync());
    }

    [Fact]
    public async Task A_no_is_kind_and_holds_for_the_other_team_until_the_one_who_said_it_opens_again()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Hej.");
        var theirs = await two.ContactAsync();
        await one.SayYesAsync(contact, "070-1");

        using var no = await two.Visitor.SubmitAsync($"{theirs}/avsluta", ("Goodbye", "Vi hinner inte i vår."));
        await no.GoesToAsync();

        var page = await one.ReadAsync(contact);
        Assert.Contains("tackar för kontakten", page);
        Assert.Contains("Vi hinner inte i vår.", page);
        Assert.Null((await one.Visitor.OpenAsync(contact)).QuerySelector("form[action*=Send], form[action*=Open]"));
        Assert.Equal(HttpStatusCode.Conflict, (await one.Visitor.PostAsync($"{contact}?handler=Send", ("Text", "Men snälla."))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await one.Visitor.PostAsync($"{contact}?handler=Open")).StatusCode);
        Assert.DoesNotContain(two.Title, (await one.Visitor.OpenAsync(one.Teams)).Said());
        Assert.Contains(await one.MailsAsync(), mail => mail["Subject"]!.Contains("avslutad", StringComparison.Ordinal) && !mail.Text.Contains("hinner", StringComparison.Ordinal));
        await (await two.Visitor.SubmitAsync($"{theirs}#Open")).GoesToAsync();
        await one.SendAsync(contact, "Roligt.");
        Assert.DoesNotContain("har sagt ja", (await one.ReadAsync(contact)).Replace("Säger båda", "", StringComparison.Ordinal).Replace("båda teamen har sagt ja", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_who_are_stopped_do_not_come_back_by_another_cycle()
    {
        var (one, two) = await TeamsAsync();
        await one.WriteAsync(two.Title, "Köp våra tjänster.");
        using var stop = await two.Visitor.SubmitAsync($"{await two.ContactAsync()}/avsluta", ("Blocks", "true"), ("Goodbye", "Nej."));
        await stop.GoesToAsync();
        using var again = await one.Visitor.SubmitAsync("/cykler/ny", ("Title", "Ny cykel"), ("Purpose", two.Title));
        var other = one with { Cycle = await again.GoesToAsync() };
        await other.ShowAsync();

        Assert.DoesNotContain(two.Title, (await other.Visitor.OpenAsync(other.Teams)).QuerySelectorAll("main .card-link").Select(link => link.TextContent));
        var sign = await Site.StoreAsync(store => store.Set<TeamSign>().Where(s => s.Title == two.Title).Select(s => s.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, await other.Visitor.StatusAsync($"{other.Teams}/skriv/{sign}"));
        using var sent = await other.Visitor.PostAsync($"{other.Teams}/skriv/{sign}", ("Text", "Köp."));
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.DoesNotContain("Nej.", await one.ReadAsync(await one.ContactAsync()));
    }

    [Fact]
    public async Task Contact_details_are_pointed_out_before_anything_is_sent_and_a_personal_identity_is_never_sent()
    {
        var (one, two) = await TeamsAsync();
        var page = await one.FindAsync(two.Title);

        using var flagged = await one.Visitor.SubmitAsync(page, ("Text", "Ring 070-123 45 67."));
        var shown = await Visitor.ReadAsync(flagged);
        using var identity = await one.Visitor.SubmitAsync(page, ("Text", "Hon är 121212-1212."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, flagged.StatusCode);
        Assert.Contains("070-123 45 67", shown.QuerySelector(".notice-warn")!.TextContent);
        Assert.Equal("070-123 45 67", shown.QuerySelector("[name=Told]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, identity.StatusCode);
        Assert.Empty(await two.MailsAsync());
        using var anyway = await one.Visitor.SubmitAsync(page, ("Text", "Ring 070-123 45 67."), ("Told", "070-123 45 67"));
        await anyway.GoesToAsync();
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_message()
    {
        var (one, two) = await TeamsAsync();
        var press = await one.Visitor.FillAsync(await one.FindAsync(two.Title), ("Text", "En gång."));
        using var first = await press();
        using var second = await press();
        var contact = await first.GoesToAsync();
        var again = await one.Visitor.FillAsync($"{contact}#Send", ("Text", "Två gånger."));
        using var third = await again();
        using var fourth = await again();

        Assert.Equal(contact, await second.GoesToAsync());
        await fourth.GoesToAsync();
        Assert.Equal(2, (await one.Visitor.OpenAsync(contact)).QuerySelectorAll(".relay-message").Length);
    }

    [Fact]
    public async Task At_most_ten_messages_and_three_new_teams_go_out_in_a_day()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "1");
        for (var i = 2; i <= 10; i++)
        {
            await one.SendAsync(contact, $"{i}");
        }

        using var eleventh = await one.Visitor.SubmitAsync($"{contact}#Send", ("Text", "11"));

        Assert.Contains("10 meddelanden om dagen", await eleventh.ProblemAsync());
        Assert.Equal("11", (await Visitor.ReadAsync(await one.Visitor.SubmitAsync($"{contact}#Send", ("Text", "11")))).QuerySelector("textarea")!.TextContent.Trim());

        var (word, other) = (Unique.Word(), Unique.Word());
        var eager = await MeetingTeam.StartAsync(Site, "14", $"Ivrig {word}", $"Att {other} går fort.");
        for (var i = 0; i < 4; i++)
        {
            await MeetingTeam.StartAsync(Site, "0180", $"Lugn {word} {i}", $"Att {other} går sakta.");
        }

        for (var i = 0; i < 3; i++)
        {
            await eager.WriteAsync($"Lugn {word} {i}", "Hej.");
        }

        using var fourth = await eager.Visitor.SubmitAsync(await eager.FindAsync($"Lugn {word} 3"), ("Text", "Hej."));
        Assert.Contains("3 nya team om dagen", await fourth.ProblemAsync());
    }

    [Fact]
    public async Task Whoever_is_outside_both_teams_reaches_nothing_whatever_their_role()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Mellan oss.");
        var theirs = await two.ContactAsync();
        string[] handlers = ["?handler=Send", "?handler=Open", "?handler=TakeBack", "/ja?handler=Look", "/ja?handler=Say", "/avsluta"];

        foreach (var role in new[] { "kollega", "chef", "forvaltare", "administrator", "redaktor" })
        {
            var outsider = await Site.SignedInAsync(role);
            foreach (var page in new[] { one.Teams, $"{one.Teams}/skylt", $"{one.Teams}/kontakter", contact, $"{contact}/ja", $"{contact}/avsluta", theirs })
            {
                Assert.Equal((role, page, HttpStatusCode.NotFound), (role, page, await outsider.StatusAsync(page)));
            }

            foreach (var handler in handlers)
            {
                using var posted = await outsider.PostAsync(contact + handler, ("Text", "x"), ("Reach", "x"));
                Assert.Equal((role, handler, HttpStatusCode.NotFound), (role, handler, posted.StatusCode));
            }
        }

        // One of the teams doesn't reach the contact by the other's cycle, nor another contact by its own.
        Assert.Equal(HttpStatusCode.NotFound, await two.Visitor.StatusAsync(contact));
        Assert.Equal(HttpStatusCode.NotFound, await one.Visitor.StatusAsync(theirs));
        Assert.Equal(HttpStatusCode.NotFound, await one.Visitor.StatusAsync($"{one.Teams}/kontakter/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task Whoever_leaves_the_team_loses_it_at_once_and_is_no_longer_shown()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Hej.");
        var theirs = await two.ContactAsync();
        await two.SayYesAsync(theirs, "växeln");
        var colleague = await Site.MemberAsync("14", NaraVard.People.Contracts.Role.Practitioner);
        await one.Visitor.AddColleagueAsync(one.Cycle, colleague);
        await one.SayYesAsync(contact, "070-999 88 77");
        Assert.Contains("070-999 88 77", await two.ReadAsync(theirs));

        await (await one.Visitor.SubmitAsync($"{one.Cycle}/teamet#Leave")).GoesToAsync();

        Assert.DoesNotContain("070-999 88 77", await two.ReadAsync(theirs));
        Assert.DoesNotContain("Båda teamen har sagt ja", await two.ReadAsync(theirs));
        Assert.Equal(HttpStatusCode.NotFound, await one.Visitor.StatusAsync(contact));
        Assert.Contains("Hej.", (await (await Site.SignInAsync(colleague)).OpenAsync(contact)).Said());
    }

    [Fact]
    public async Task A_learning_support_takes_no_part_in_it()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Hej.");
        await (await one.Visitor.SubmitAsync($"{one.Cycle}/teamet#Invite", ("SupportEmail", "larandestod@demo.invalid"))).GoesToAsync();
        var support = await Site.SignedInAsync("larandestod");

        foreach (var page in new[] { one.Teams, $"{one.Teams}/skylt", $"{one.Teams}/kontakter", contact, $"{contact}/ja", $"{contact}/avsluta" })
        {
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, await support.StatusAsync(page)));
        }

        Assert.DoesNotContain("andra-team", (await support.OpenAsync(one.Cycle)).Body!.InnerHtml);
    }

    [Fact]
    public async Task What_was_written_goes_some_time_after_the_end_and_the_no_stays()
    {
        var (one, two) = await TeamsAsync();
        var contact = await one.WriteAsync(two.Title, "Hej.");
        await (await one.Visitor.SubmitAsync($"{contact}/avsluta", ("Goodbye", "Tack."))).GoesToAsync();

        await Site.AskAsync(services => services.GetRequiredService<ForgetContacts>().RunAsync(Site.Clock.GetUtcNow().AddMinutes(1), 1000, default));

        var page = await two.ReadAsync(await two.ContactAsync());
        Assert.DoesNotContain("Hej.", page);
        Assert.DoesNotContain("Tack.", page);
        Assert.Contains("går inte vidare", page);
        Assert.DoesNotContain(one.Title, (await two.Visitor.OpenAsync(two.Teams)).QuerySelectorAll("main .card-link").Select(link => link.TextContent));
    }

    private async Task<(MeetingTeam One, MeetingTeam Two)> TeamsAsync()
    {
        // Two words that no other team says, so that they find each other first.
        var (word, other) = (Unique.Word(), Unique.Word());
        return (await MeetingTeam.StartAsync(Site, "14", $"Vår {word}", $"Att {other} blir lugnare."), await MeetingTeam.StartAsync(Site, "0180", $"Deras {word}", $"Att {other} blir lugnare."));
    }

    /// <summary>Mails of the day and words over all signs are counted, so these are its own.</summary>
    public sealed class Own : OwnSite;
}
