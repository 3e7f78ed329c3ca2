using System.Net;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.People.Organisations;

/// <summary>Joining an organisation by a domain that it has proven.</summary>
public sealed class DomainTests(DomainTests.Own own) : IClassFixture<DomainTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task Whoever_reads_mail_at_a_proven_domain_becomes_a_practitioner()
    {
        var (place, domain) = (await Workplace.AtAsync(Site), NewDomain());
        await ProveAsync(place, await place.ManagerAsync(), domain);
        var visitor = Site.Visitor();

        using var answer = await visitor.SubmitAsync(await AskAsync($"nina@avdelning.{domain}"), ("Name", "Nina Ny"), ("Password", "en mening som jag minns"));

        Assert.Equal("/mitt", await answer.GoesToAsync());
        Assert.Contains($"Medarbetare, {place.Name}", (await visitor.OpenAsync("/konto")).Text("main"));
    }

    [Fact]
    public async Task The_answer_is_the_same_whatever_the_address()
    {
        var (place, domain) = (await Workplace.AtAsync(Site), NewDomain());
        await ProveAsync(place, await place.ManagerAsync(), domain);

        using var known = await Site.Visitor().SubmitAsync("/bli-medlem", ("Email", $"nina@{domain}"));
        using var unknown = await Site.Visitor().SubmitAsync("/bli-medlem", ("Email", $"nina@{NewDomain()}"));

        Assert.Equal((await Visitor.ReadAsync(known)).Text("main"), (await Visitor.ReadAsync(unknown)).Text("main"));
    }

    [Fact]
    public async Task A_domain_that_nobody_has_confirmed_lets_nobody_in()
    {
        var (place, domain) = (await Workplace.AtAsync(Site), NewDomain());
        using var claimed = await (await place.ManagerAsync()).SubmitAsync($"{place.Page}/domaner#handler=Claim", ("Domain", domain), ("Mailbox", "info"));
        await claimed.GoesToAsync();

        using var asked = await Site.Visitor().SubmitAsync("/bli-medlem", ("Email", $"nina@{domain}"));

        await Site.SendAsync();
        Assert.Empty(ReceivedMail.InFolder(Site.DataFolder, $"nina@{domain}"));
    }

    [Fact]
    public async Task A_mailbox_that_says_no_ends_the_question()
    {
        var (place, domain) = (await Workplace.AtAsync(Site), NewDomain());
        var manager = await place.ManagerAsync();
        var link = await ClaimAsync(place, manager, domain);

        using var answer = await Site.Visitor().SubmitAsync(link, ("ja", "false"));

        Assert.Contains("Ingen kan gå med", (await Visitor.ReadAsync(answer)).Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(link));
        Assert.Null((await manager.OpenAsync($"{place.Page}/domaner")).QuerySelector("#fragade"));
    }

    [Theory, InlineData("gmail.com"), InlineData("Outlook.com"), InlineData("@telia.com"), InlineData("se"), InlineData("10.0.0.1"), InlineData("två ord.se"), InlineData("")]
    public async Task A_domain_that_says_nothing_about_where_somebody_works_is_refused(string domain)
    {
        var place = await Workplace.AtAsync(Site);

        using var answer = await (await place.ManagerAsync()).SubmitAsync($"{place.Page}/domaner#handler=Claim", ("Domain", domain), ("Mailbox", "info"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEmpty((await Visitor.ReadAsync(answer)).Text("#Domain-error"));
    }

    [Fact]
    public async Task The_question_goes_to_no_mailbox_of_ones_own_choice()
    {
        var place = await Workplace.AtAsync(Site);

        using var answer = await (await place.ManagerAsync()).SubmitAsync($"{place.Page}/domaner#handler=Claim", ("Domain", NewDomain()), ("Mailbox", "chefen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_domain_is_one_organisations_and_a_sub_domain_may_be_anothers()
    {
        var (first, second, domain) = (await Workplace.AtAsync(Site), await Workplace.AtAsync(Site), NewDomain());
        await ProveAsync(first, await first.ManagerAsync(), domain);
        var manager = await second.ManagerAsync();

        using var taken = await manager.SubmitAsync($"{second.Page}/domaner#handler=Claim", ("Domain", domain), ("Mailbox", "info"));
        await ProveAsync(second, manager, $"skola.{domain}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        Assert.Contains(second.Name, (await Site.Visitor().OpenAsync(await AskAsync($"nina@skola.{domain}"))).Text("h1"));
        Assert.Contains(first.Name, (await Site.Visitor().OpenAsync(await AskAsync($"nina@{domain}"))).Text("h1"));
    }

    [Fact]
    public async Task A_domain_taken_back_lets_nobody_more_in_and_nobody_out()
    {
        var (place, domain) = (await Workplace.AtAsync(Site), NewDomain());
        var manager = await place.ManagerAsync();
        await ProveAsync(place, manager, domain);
        var inside = Site.Visitor();
        using var joined = await inside.SubmitAsync(await AskAsync($"nina@{domain}"), ("Name", "Nina Ny"), ("Password", "en mening som jag minns"));
        await joined.GoesToAsync();
        var late = await AskAsync($"lena@{domain}");

        using var given = await manager.SubmitAsync($"{place.Page}/domaner?bort={domain}");

        await given.GoesToAsync();
        Assert.Equal(HttpStatusCode.NotFound, await Site.Visitor().StatusAsync(late));
        Assert.Equal(HttpStatusCode.OK, await inside.StatusAsync(place.Page));
    }

    [Fact]
    public async Task Somebody_with_an_account_joins_by_the_link_and_later_on_by_a_button()
    {
        var (home, first, second, domain) = (await Workplace.AtAsync(Site), await Workplace.AtAsync(Site), await Workplace.AtAsync(Site), NewDomain());
        await ProveAsync(first, await first.ManagerAsync(), domain);
        var person = await (await home.EmployAsync(email: $"nina@ny.{domain}")).SignInAsync();
        Assert.DoesNotContain("Gå med i", (await person.OpenAsync("/konto")).Text("main"));
        using var byLink = await person.SubmitAsync(await AskAsync($"nina@ny.{domain}"));
        Assert.Equal("/organisationer", await byLink.GoesToAsync());

        await ProveAsync(second, await second.ManagerAsync(), $"ny.{domain}");
        using var byButton = await person.SubmitAsync("/konto#ga-med");

        Assert.Equal("/konto", await byButton.GoesToAsync());
        Assert.Equal(HttpStatusCode.OK, await person.StatusAsync(first.Page));
        Assert.Equal(HttpStatusCode.OK, await person.StatusAsync(second.Page));
    }

    [Fact]
    public async Task Asking_twice_gives_one_mail()
    {
        var (place, domain) = (await Workplace.AtAsync(Site), NewDomain());
        await ProveAsync(place, await place.ManagerAsync(), domain);

        await AskAsync($"nina@{domain}");
        await AskAsync($"nina@{domain}");

        Assert.Single(ReceivedMail.InFolder(Site.DataFolder, $"nina@{domain}"));
    }

    [Fact]
    public async Task A_unit_has_no_domain_of_its_own()
    {
        var place = await Workplace.AtAsync(Site);
        var manager = await place.ManagerAsync();
        var unit = await place.UnitAsync(manager, "Hemsjukvården");

        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync($"/organisationer/{unit}/domaner"));
    }

    private static string NewDomain() => $"{Unique.Word()}.se";

    private async Task<string> ClaimAsync(Workplace place, Visitor manager, string domain)
    {
        using var claimed = await manager.SubmitAsync($"{place.Page}/domaner#handler=Claim", ("Domain", domain), ("Mailbox", "registrator"));
        await claimed.GoesToAsync();
        await Site.SendAsync();
        return ReceivedMail.InFolder(Site.DataFolder, $"registrator@{domain}").Single().Path("/bekrafta-doman/");
    }

    private async Task ProveAsync(Workplace place, Visitor manager, string domain)
    {
        using var proven = await Site.Visitor().SubmitAsync(await ClaimAsync(place, manager, domain), ("ja", "true"));
        Assert.Equal(HttpStatusCode.OK, proven.StatusCode);
    }

    private async Task<string> AskAsync(string email)
    {
        using var asked = await Site.Visitor().SubmitAsync("/bli-medlem", ("Email", email));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        await Site.SendAsync();
        return ReceivedMail.InFolder(Site.DataFolder, email).First().Path("/bli-medlem/");
    }

    public sealed class Own : OwnSite;
}
