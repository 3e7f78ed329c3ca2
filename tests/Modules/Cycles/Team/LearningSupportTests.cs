using System.Net;
using NaraVard.Cycles.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Tests.Cycles.Entries;

namespace NaraVard.Tests.Cycles.Team;

public sealed class LearningSupportTests(Site site)
{
    private const string Support = "larandestod@demo.invalid";

    [Fact]
    public async Task A_team_invites_a_learning_support_who_then_reads_what_the_team_shares_and_nobodys_drawer()
    {
        var (anna, support) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("larandestod"));
        var cycle = await anna.StartCycleAsync();
        await anna.WriteAsync(cycle, "Bara för mig.");
        await anna.ShareAsync(await anna.WriteAsync(cycle, "För teamet."));
        Assert.Equal(HttpStatusCode.NotFound, await support.StatusAsync(cycle));

        await InviteAsync(anna, cycle);

        var board = (await support.OpenAsync(cycle)).Said();
        Assert.Contains("För teamet.", board);
        Assert.DoesNotContain("Bara för mig.", board);
        Assert.Contains("Lärandestöd, lärandestöd", (await anna.OpenAsync($"{cycle}/teamet")).Said());
        Assert.Contains((await support.OpenAsync("/mitt")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")), href => href == cycle);
    }

    [Fact]
    public async Task A_learning_support_changes_neither_plan_phase_team_nor_end()
    {
        var (anna, support) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("larandestod"));
        var cycle = await anna.StartCycleAsync(query: "?exempel=administrativa-antipiloter");
        await anna.StepAsync(cycle, CyclePhase.Change);
        await InviteAsync(anna, cycle);

        foreach (var page in new[] { "plan", "fas", "avsluta-varv", "erbjud", "anpassning", "utgangspunkt" })
        {
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, await support.StatusAsync($"{cycle}/{page}")));
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, (await PostAsync(support, cycle, page, ("Title", "Min"), ("To", "Test"), ("Reason", "Jag"), ("Decision", "Abandon"))).StatusCode));
        }

        foreach (var handler in new[] { "Add", "Invite", "EndSupport" })
        {
            Assert.Equal((handler, HttpStatusCode.NotFound), (handler, (await PostAsync(support, cycle, $"teamet?handler={handler}", ("Email", "kollega@demo.invalid"), ("SupportEmail", Support))).StatusCode));
        }

        Assert.Null((await support.OpenAsync(cycle)).QuerySelector($"a[href='{cycle}/plan'], a[href='{cycle}/fas'], a[href='{cycle}/avsluta-varv'], a[href='{cycle}/anpassning'], a[href='{cycle}/utgangspunkt']"));
        Assert.Equal("Färre omtag på telefonen", (await anna.OpenAsync(cycle)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_a_learning_support_writes_is_shared_with_the_team_and_no_further()
    {
        var (anna, support) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("larandestod"));
        var cycle = await anna.StartCycleAsync();
        await InviteAsync(anna, cycle);
        var entry = await support.WriteAsync(cycle, "Vad såg ni som ni inte väntade er?");
        Assert.DoesNotContain("inte väntade er", (await anna.OpenAsync(cycle)).Said());

        await support.ShareAsync(entry);

        Assert.Contains("inte väntade er", (await anna.OpenAsync(cycle)).Said());
        Assert.Null((await support.OpenAsync($"{entry}/dela")).QuerySelector("[name=Audience]"));
        using var wider = await PostAsync(support, entry, "dela?handler=Share", ("Audience", "Organisation"));
        Assert.Equal(HttpStatusCode.Conflict, wider.StatusCode);
    }

    [Fact]
    public async Task The_team_ends_it_and_then_nothing_is_read_but_the_own()
    {
        var (anna, support) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("larandestod"));
        var cycle = await anna.StartCycleAsync();
        await anna.ShareAsync(await anna.WriteAsync(cycle, "För teamet."));
        await InviteAsync(anna, cycle);

        await (await anna.SubmitAsync($"{cycle}/teamet#EndSupport")).GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await support.StatusAsync(cycle));
        using var again = await PostAsync(anna, cycle, "teamet?handler=EndSupport", ("Support", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_cycle_is_never_left_to_its_learning_support_alone()
    {
        var (anna, support) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("larandestod"));
        var cycle = await anna.StartCycleAsync();
        await InviteAsync(anna, cycle);

        using var refused = await anna.SubmitAsync($"{cycle}/teamet#Leave");

        Assert.Contains("Du är den enda i teamet", await refused.ProblemAsync());
        await (await support.SubmitAsync($"{cycle}/teamet#Leave")).GoesToAsync();
    }

    [Theory]
    [InlineData("kollega@demo.invalid", "Inget lärandestöd har ett konto")]
    [InlineData("", "Skriv lärandestödets e-postadress")]
    public async Task Only_who_has_the_role_can_be_invited(string email, string told)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var refused = await anna.SubmitAsync($"{cycle}/teamet#Invite", ("SupportEmail", email));

        Assert.Contains(told, await refused.ProblemAsync());
    }

    [Fact]
    public async Task To_be_a_learning_support_is_no_key_to_the_texts_of_an_organisation()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await anna.WriteAsync(cycle, "För organisationen.");
        await anna.ShareAsync(entry);
        await anna.ShareAsync(entry);
        var id = Guid.Parse(cycle.Split('/')[^1]);

        Assert.False(await site.CanReadAsync(new Person(Guid.NewGuid(), "Coach", [new Membership("DEMO", Role.LearningSupport)]), id));
        Assert.True(await site.CanReadAsync(new Person(Guid.NewGuid(), "Kollega", [new Membership("DEMO", Role.Practitioner)]), id));
        Assert.Equal(HttpStatusCode.NotFound, await (await site.SignedInAsync("larandestod")).StatusAsync(cycle));
        using var refused = await anna.SubmitAsync($"{cycle}/teamet#Add", ("Email", Support));
        Assert.Contains("Ingen i er organisation", await refused.ProblemAsync());
    }

    private static async Task InviteAsync(Visitor member, string cycle)
    {
        using var invited = await member.SubmitAsync($"{cycle}/teamet#Invite", ("SupportEmail", Support));
        await invited.GoesToAsync();
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, string address, string page, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.OpenAsync("/konto")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Client.PostAsync($"{address}/{page}", new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }
}
