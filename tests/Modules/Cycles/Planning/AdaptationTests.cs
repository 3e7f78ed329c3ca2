using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Planning;
using NaraVard.Kernel;
using NaraVard.Tests.People.Rights;

namespace NaraVard.Tests.Cycles.Planning;

/// <summary>What a team tells of what it kept, changed, left out and added of the example.</summary>
public sealed class AdaptationTests(Site site)
{
    private const string Example = "?exempel=administrativa-antipiloter";
    private const string Decision = "Ett uttryckligt beslut från ledningen.";
    private const string NoMoney = "Uppstarten behöver inga nya pengar. Tiden frigörs i stället.";

    [Fact]
    public async Task A_team_tells_part_by_part_and_sees_it_in_the_plan_and_in_the_story()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Example);
        var (decision, money) = (await KeyAsync(anna, cycle, Decision), await KeyAsync(anna, cycle, NoMoney));

        await TellAsync(anna, cycle, (decision, "Fate", "Kept"), (money, "Fate", "Changed"), (money, "Cause", "Forced"), (money, "Why", "Vi fick ta in en vikarie."));

        foreach (var page in new[] { cycle, $"{cycle}/berattelse", $"{cycle}/varv" })
        {
            var said = (await anna.OpenAsync(page)).Said();
            Assert.Contains($"”{Decision}”", said);
            Assert.Contains("Vi var tvungna. Vi fick ta in en vikarie.", said);
        }

        var form = await anna.OpenAsync($"{cycle}/anpassning");
        Assert.True(Chosen(form, decision, "Kept"));
        Assert.True(Chosen(form, money, "Changed"));
        Assert.Equal("Vi fick ta in en vikarie.", form.QuerySelector($"[name='Parts[{money}].Why']")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_was_told_before_stays_among_the_versions_of_the_plan()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Example);
        var money = await KeyAsync(anna, cycle, NoMoney);
        await TellAsync(anna, cycle, (money, "Fate", "Kept"));

        await TellAsync(anna, cycle, (money, "Fate", "LeftOut"), (money, "Why", "Det gick inte här."));

        var versions = (await anna.OpenAsync($"{cycle}/varv")).QuerySelectorAll(".story > li").Select(li => li.TextContent).ToList();
        Assert.Equal(3, versions.Count);
        Assert.Contains("Det vi har behållit, Det vi har utelämnat", versions[0]);
        Assert.Contains("Det vi har behållit", versions[1]);
        Assert.DoesNotContain("utelämnat", versions[1]);
    }

    [Fact]
    public async Task Nothing_has_to_be_decided_and_what_is_added_stands_by_itself()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Example);

        using var saved = await anna.SubmitAsync($"{cycle}/anpassning", ("Added", "En tavla på väggen."));

        await saved.GoesToAsync();
        Assert.Contains("En tavla på väggen.", (await anna.OpenAsync(cycle)).Said());
        Assert.Empty(await PartsAsync(cycle));
    }

    [Fact]
    public async Task A_reason_without_a_choice_is_not_dropped_in_silence()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Example);
        var money = await KeyAsync(anna, cycle, NoMoney);

        using var unclear = await anna.SubmitAsync($"{cycle}/anpassning", ($"Parts[{money}].Why", "Det kostade ändå."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unclear.StatusCode);
        var page = await Visitor.ReadAsync(unclear);
        Assert.Equal($"#Parts_{money}__Fate", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"#Parts_{money}__Fate.has-error"));
        Assert.Equal("Det kostade ändå.", page.QuerySelector($"[name='Parts[{money}].Why']")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_personal_identity_number_is_pointed_out_beside_its_field_and_nothing_is_lost()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Example);
        var (decision, money) = (await KeyAsync(anna, cycle, Decision), await KeyAsync(anna, cycle, NoMoney));

        using var refused = await anna.SubmitAsync(
            $"{cycle}/anpassning", ($"Parts[{decision}].Fate", "Kept"), ($"Parts[{money}].Fate", "Changed"), ($"Parts[{money}].Why", "För 19121212-1212 gick det inte."), ("Added", "En tavla."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        Assert.NotNull(page.QuerySelector($"#Parts_{money}__Why-error"));
        Assert.True(Chosen(page, decision, "Kept"));
        Assert.Equal("En tavla.", page.QuerySelector("#Added")!.TextContent.Trim());
        Assert.Empty(await PartsAsync(cycle));
    }

    [Fact]
    public async Task What_a_colleague_has_told_meanwhile_is_not_overwritten_unseen()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync(query: Example);
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var money = await KeyAsync(kalle, cycle, NoMoney);
        var seen = (await kalle.OpenAsync($"{cycle}/anpassning")).QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        await TellAsync(anna, cycle, (money, "Fate", "Kept"));

        using var late = await kalle.SubmitAsync($"{cycle}/anpassning", ("Seen", seen), ($"Parts[{money}].Fate", "LeftOut"), ($"Parts[{money}].Why", "Det hann vi inte."));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("Det hann vi inte.", (await Visitor.ReadAsync(late)).QuerySelector($"[name='Parts[{money}].Why']")!.TextContent.Trim());
        Assert.Equal(PartFate.Kept, Assert.Single(await PartsAsync(cycle)).Fate);
    }

    [Fact]
    public async Task A_choice_for_a_part_that_the_example_no_longer_has_is_given_back()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Example);

        using var late = await anna.SubmitAsync($"{cycle}/anpassning", ("Parts[0123456789abcdef].Fate", "Changed"), ("Parts[0123456789abcdef].Why", "Vi gjorde annorlunda."), ("Added", "En tavla."));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await Visitor.ReadAsync(late);
        Assert.Contains("Vi gjorde annorlunda.", page.QuerySelector(".notice-warn")!.TextContent);
        Assert.Equal("En tavla.", page.QuerySelector("#Added")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_plan_that_is_changed_leaves_what_was_told_alone()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Example);
        var money = await KeyAsync(anna, cycle, NoMoney);
        await TellAsync(anna, cycle, (money, "Fate", "Kept"));

        await (await anna.SubmitAsync($"{cycle}/plan", ("CounterMove", "Inga möten på tisdagar."))).GoesToAsync();

        Assert.Equal(NoMoney, Assert.Single(await PartsAsync(cycle)).Text);
    }

    [Fact]
    public async Task A_cycle_that_has_grown_from_a_cycle_tells_in_words()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: $"?cykel={(await anna.StartCycleAsync("Den första")).Split('/')[^1]}");

        await (await anna.SubmitAsync($"{cycle}/anpassning", ("Kept", "Namngiven läkare."), ("Changed", "Inga hembesök."))).GoesToAsync();

        Assert.Contains("Inga hembesök.", (await anna.OpenAsync(cycle)).Said());
        Assert.Contains("Namngiven läkare.", (await anna.OpenAsync($"{cycle}/berattelse")).Said());
    }

    [Fact]
    public async Task A_cycle_that_has_grown_from_nothing_has_nothing_to_tell()
    {
        var anna = await site.SignedInAsync("medarbetare");

        Assert.Equal(HttpStatusCode.NotFound, await anna.StatusAsync($"{await anna.StartCycleAsync()}/anpassning"));
    }

    [Fact]
    public async Task What_was_told_is_handed_over_and_goes_with_a_cycle_that_nobody_is_left_in()
    {
        var (me, secret) = (await Somebody.AtAsync(site), Unique.Word());
        var visitor = await me.SignInAsync();
        var cycle = await visitor.StartCycleAsync(query: Example);
        await TellAsync(visitor, cycle, (await KeyAsync(visitor, cycle, NoMoney), "Fate", "Changed"), (await KeyAsync(visitor, cycle, NoMoney), "Why", $"För att {secret}."));
        Assert.Equal(["adaptation_parts.Why", "cycle_plans.Json"], (await site.ColumnsWithAsync(secret)).Order());
        using (var archive = await Somebody.DownloadAsync(visitor))
        {
            Assert.Contains(archive.Entries, entry => Somebody.TextOf(archive, entry.FullName).Contains(secret, StringComparison.Ordinal));
        }

        using var erased = await Somebody.EraseAsync(await me.SignInAsync());

        Assert.Equal("/konto/raderat", erased.Headers.Location?.ToString());
        Assert.Empty(await site.ColumnsWithAsync(secret));
        Assert.Empty(await PartsAsync(cycle));
    }

    private static async Task<string> KeyAsync(Visitor member, string cycle, string words)
    {
        var part = (await member.OpenAsync($"{cycle}/anpassning")).QuerySelectorAll(".told-part").Single(told => told.QuerySelector(".told-words")!.TextContent == words);
        return part.QuerySelector("textarea")!.GetAttribute("name")!.Split('[', ']')[1];
    }

    private static async Task TellAsync(Visitor member, string cycle, params (string Key, string Field, string Value)[] told)
    {
        using var saved = await member.SubmitAsync($"{cycle}/anpassning", [.. told.Select(part => ($"Parts[{part.Key}].{part.Field}", part.Value))]);
        await saved.GoesToAsync();
    }

    private static bool Chosen(IHtmlDocument page, string key, string fate) =>
        page.QuerySelector<IHtmlInputElement>($"[name='Parts[{key}].Fate'][value='{fate}']")!.IsChecked;

    private Task<List<AdaptationPart>> PartsAsync(string cycle) => site.AskAsync(services =>
        services.GetRequiredService<Store>().Set<AdaptationPart>().AsNoTracking().Where(part => part.CycleId == Guid.Parse(cycle.Substring("/cykler/".Length))).ToListAsync());
}
