using System.Net;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

public sealed class SharingTests(Site site)
{
    private const string Text = "Britta frågade efter mig när hon ringde.";

    [Fact]
    public async Task Each_step_lets_one_more_circle_read_and_no_other()
    {
        var (anna, kalle, chef) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"), await site.SignedInAsync("chef"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var entry = await anna.WriteAsync(cycle, Text);
        var id = Guid.Parse(cycle.Split('/')[^1]);
        var elsewhere = new Person(Guid.NewGuid(), "Någon annanstans", [new Membership("R10", Role.Practitioner)]);

        Assert.Equal((false, HttpStatusCode.NotFound, false, HttpStatusCode.NotFound), await ReadersAsync());
        await anna.ShareAsync(entry);
        Assert.Equal((true, HttpStatusCode.NotFound, false, HttpStatusCode.NotFound), await ReadersAsync());
        await anna.ShareAsync(entry);
        Assert.Equal((true, HttpStatusCode.OK, false, HttpStatusCode.NotFound), await ReadersAsync());
        await anna.ShareAsync(entry);
        Assert.Equal((true, HttpStatusCode.OK, true, HttpStatusCode.NotFound), await ReadersAsync());
        await anna.ShareAsync(entry);
        Assert.Equal((true, HttpStatusCode.OK, true, HttpStatusCode.OK), await ReadersAsync());

        async Task<(bool Team, HttpStatusCode Organisation, bool SignedIn, HttpStatusCode Public)> ReadersAsync() => (
            (await kalle.OpenAsync(cycle)).Said().Contains(Text, StringComparison.Ordinal),
            await chef.StatusAsync(cycle),
            await site.CanReadAsync(elsewhere, id),
            await site.Visitor().StatusAsync(cycle));
    }

    [Theory]
    [InlineData("kollega")]
    [InlineData("administrator")]
    [InlineData("forvaltare")]
    public async Task Whoever_is_outside_finds_neither_private_nor_team_entries_nor_the_cycle(string role)
    {
        var (anna, other) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync(role));
        var cycle = await anna.StartCycleAsync();
        await anna.WriteAsync(cycle, "Privat.");
        var entry = await anna.WriteAsync(cycle, "För teamet.");
        await anna.ShareAsync(entry);

        string[] pages = ["", "/plan", "/skriv", "/fas", "/avsluta-varv", "/berattelse", "/teamet"];
        foreach (var path in pages.Select(page => cycle + page).Concat([entry, $"{entry}/dela", $"{entry}/ta-bort", $"/cykler/ny?cykel={cycle.Split('/')[^1]}"]))
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, await other.StatusAsync(path)));
        }
    }

    [Fact]
    public async Task A_member_can_not_open_change_or_share_anothers_entry()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var entry = await anna.WriteAsync(cycle, Text);
        await anna.ShareAsync(entry);

        foreach (var path in new[] { entry, $"{entry}/dela", $"{entry}/ta-bort" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await kalle.StatusAsync(path));
        }
    }

    [Fact]
    public async Task A_reader_outside_the_team_sees_title_purpose_author_and_what_is_shared_and_nothing_else()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync("Färre omtag");
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await (await anna.SubmitAsync($"{cycle}/plan", ("CounterMove", "Hemligt motdrag"))).GoesToAsync();
        await anna.StepAsync(cycle, NaraVard.Cycles.Contracts.CyclePhase.Reflect, "Hemligt skäl");
        await kalle.ShareAsync(await kalle.WriteAsync(cycle, "Bara för teamet."));
        await anna.WriteAsync(cycle, "Bara för mig.");
        var entry = await anna.WriteAsync(cycle, Text);
        await anna.ShareAsync(entry);
        await anna.ShareAsync(entry);

        var page = (await (await site.SignedInAsync("chef")).OpenAsync(cycle)).Said();

        Assert.All(new[] { "Färre omtag", "Att patienten slipper ringa två gånger.", "Medarbetare", Text }, shown => Assert.Contains(shown, page));
        Assert.All(new[] { "Kollega", "Bara för", "Hemligt" }, hidden => Assert.DoesNotContain(hidden, page));
    }

    [Fact]
    public async Task The_share_page_says_who_will_be_able_to_read_and_shows_the_text()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var entry = await anna.WriteAsync(await anna.StartCycleAsync("Färre omtag"), Text);
        await anna.ShareAsync(entry);

        var page = await anna.OpenAsync($"{entry}/dela");

        Assert.Contains("Teamet och alla som har konto i Demoorganisationen kan läsa texten", page.QuerySelector(".lead")!.TextContent);
        Assert.Contains(Text, page.QuerySelector(".as-seen")!.TextContent);
        Assert.Contains("Färre omtag", page.QuerySelector(".as-seen")!.TextContent);
    }

    [Fact]
    public async Task What_is_taken_back_is_the_authors_alone_again()
    {
        var (anna, chef) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("chef"));
        var cycle = await anna.StartCycleAsync();
        var entry = await anna.WriteAsync(cycle, Text);
        await anna.ShareAsync(entry);
        await anna.ShareAsync(entry);

        await (await anna.SubmitAsync($"{entry}/dela#TakeBack")).GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await chef.StatusAsync(cycle));
        Assert.Contains("Bara du", (await anna.OpenAsync(cycle)).QuerySelector(".entry .sharing")!.TextContent);
    }

    [Fact]
    public async Task A_phone_number_is_pointed_out_before_everyone_can_read_it()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var entry = await anna.WriteAsync(await anna.StartCycleAsync(), "Ring mig på 070-123 45 67.");
        for (var step = 0; step < 3; step++)
        {
            await anna.ShareAsync(entry);
        }

        Assert.Contains((await anna.OpenAsync($"{entry}/dela")).QuerySelectorAll(".notice-warn"), notice => notice.TextContent.Contains("070-123 45 67", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_warning_says_when_another_authority_gets_to_read_and_what_that_means()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var entry = await anna.WriteAsync(await anna.StartCycleAsync(), Text);
        List<string?> warnings = [];
        for (var step = 0; step < 4; step++)
        {
            warnings.Add((await anna.OpenAsync($"{entry}/dela")).QuerySelector(".notice-warn[role=note]")?.TextContent);
            await anna.ShareAsync(entry);
        }

        Assert.Null(warnings[0]);
        Assert.Null(warnings[1]);
        Assert.Contains("andra myndigheter", warnings[2]);
        Assert.Contains("allmän handling", warnings[2]);
        Assert.Contains("enskilda patienter eller kollegor", warnings[2]);
        Assert.Contains("öppen för hela webben", warnings[3]);
    }

    [Fact]
    public async Task Sharing_with_a_team_that_has_people_from_elsewhere_names_where_they_come_from()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var support = await site.MemberAsync("14", Role.LearningSupport);
        await (await anna.SubmitAsync($"{cycle}/teamet#Invite", ("SupportEmail", support))).GoesToAsync();
        var entry = await anna.WriteAsync(cycle, Text);

        var warning = (await anna.OpenAsync($"{entry}/dela")).QuerySelector(".notice-warn[role=note]")!.TextContent;

        Assert.Contains("I teamet finns människor från Västra Götalandsregionen, en annan myndighet.", warning);
        Assert.Contains("allmän handling", warning);

        // The same wherever something is shared with the team.
        using var number = await anna.SubmitAsync($"{cycle}/siffror", ("Measure", "Omtag"), ("Value", "14"));
        await number.GoesToAsync();
        Assert.Equal(warning, (await anna.OpenAsync($"{cycle}/siffror/dela?matt=Omtag")).QuerySelector(".notice-warn[role=note]")!.TextContent);
        using var sheet = await anna.SubmitAsync($"{cycle}/las-in#Look", ("Seen", "En rad."));
        Assert.Equal(warning, (await Visitor.ReadAsync(sheet)).QuerySelector(".notice-warn[role=note]")!.TextContent);
    }

    [Theory]
    [InlineData(new[] { "Region Halland" }, true, "I teamet finns människor från Region Halland, en annan myndighet.", "allmän handling")]
    [InlineData(new[] { "Vårdbolaget" }, false, "I teamet finns människor från Vårdbolaget, en annan organisation.", "lämnar då er organisation")]
    public void The_words_fit_where_the_others_come_from(string[] names, bool isAuthority, string heading, string meaning)
    {
        var warning = Sharing.Team.Warning([.. names.Select(name => new OutsideOrganisation(name, isAuthority))])!.Value;

        Assert.Equal(heading, warning.Heading);
        Assert.Contains(meaning, warning.Meaning);
    }
}
