using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Spreading;
using NaraVard.Editing.Offers;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Library.Contracts;

namespace NaraVard.Tests.Cycles.Spreading;

/// <summary>The tree of spread: who has grown from whom, as far as the teams agree that it is seen.</summary>
public sealed class SpreadTests(OwnSite own) : IClassFixture<OwnSite>
{
    private const string NotShown = "Team som inte syns här";

    private readonly Site _site = own.Site;

    [Fact]
    public async Task An_example_shows_four_generations_that_have_grown_from_it_and_each_what_it_has_grown_from()
    {
        var anna = await _site.SignedInAsync("medarbetare");
        var root = await _site.ExampleAsync("Roten till fyra led");
        var first = await anna.StartCycleAsync("Första ledet", $"?exempel={root}");
        await anna.AgreeAsync(first, "Vårdcentralen Norr");
        await anna.EndAsync(first);
        var offered = await anna.OfferAsync(_site, first, "Det första ledet lärde sig");
        var second = await anna.StartCycleAsync("Andra ledet", $"?exempel={offered}");
        await anna.AgreeAsync(second, "Hemtjänsten Söder");
        var third = await anna.StartCycleAsync("Tredje ledet", $"?cykel={second.Split('/')[^1]}");
        await anna.AgreeAsync(third, "En mottagning i Väst");
        await anna.EndAsync(third, "Abandon");
        var fourth = await anna.StartCycleAsync("Fjärde ledet", $"?cykel={third.Split('/')[^1]}");
        await anna.AgreeAsync(fourth, "Äldreboendet Öster");

        Assert.Equal(
        [
            "Roten till fyra led. Prövat.",
            "-Vårdcentralen Norr. Annan organisation, på nivån team. Har infört det.",
            "--Det första ledet lärde sig. Prövat.",
            "---Hemtjänsten Söder. Annan organisation, på nivån team. Prövar nu.",
            "----En mottagning i Väst. Annan organisation, på nivån team. Prövade och lade ned det.",
            "-----Äldreboendet Öster. Annan organisation, på nivån team. Prövar nu.",
        ], await _site.TreeAsync(root));
        Assert.Equal(["Roten till fyra led. Prövat.", "-Vårdcentralen Norr. Annan organisation, på nivån team. Har infört det.", "--Det första ledet lärde sig. Prövat."], (await _site.TreeAsync(offered))[..3]);
        Assert.Contains("har vuxit ur ”Vårdcentralen Norr”, genom ”Roten till fyra led”", (await _site.Visitor().OpenAsync($"/exempel/{offered}")).Said());
        Assert.DoesNotContain("Första ledet", await _site.SeenByAllAsync(root));
    }

    [Fact]
    public async Task Nobody_sees_that_teams_which_have_not_agreed_are_there()
    {
        var slug = await _site.ExampleAsync("Ingen syns här");
        var before = await _site.SeenByAllAsync(slug);
        var teams = await _site.GrowAsync(() => Adaptation.OfExample(slug, "Ingen syns här"), null, null, null);
        await _site.GrowAsync(() => Adaptation.OfCycle(teams[0], "Hemlig titel"), (string?)null);

        Assert.Equal(before, await _site.SeenByAllAsync(slug));
        Assert.Contains("Inget syns än", before);
    }

    [Fact]
    public async Task A_team_that_takes_back_is_gone_from_every_page_at_once()
    {
        var anna = await _site.SignedInAsync("medarbetare");
        var slug = await _site.ExampleAsync("Ångra att synas");
        var cycle = await anna.StartCycleAsync("Syns och ångrar sig", $"?exempel={slug}");
        var before = await _site.SeenByAllAsync(slug);
        await anna.AgreeAsync(cycle, "Kliniken som ångrade sig");
        Assert.Contains("Kliniken som ångrade sig", await _site.SeenByAllAsync(slug));
        Assert.Contains("Så syns ni nu", (await anna.OpenAsync($"{cycle}/spridning")).Said());

        await anna.StopAsync(cycle);

        Assert.Equal(before, await _site.SeenByAllAsync(slug));
        Assert.Contains("Ni syns inte nu", (await anna.OpenAsync($"{cycle}/spridning")).Said());
    }

    [Fact]
    public async Task Teams_between_two_that_are_shown_have_no_name_and_not_even_a_number()
    {
        var slug = await _site.ExampleAsync("Genom andra");
        var hidden = await _site.GrowAsync(() => Adaptation.OfExample(slug, "Genom andra"), null, null);
        var deeper = await _site.GrowAsync(() => Adaptation.OfCycle(hidden[0], "Hemlig titel"), (string?)null);
        await _site.GrowAsync(() => Adaptation.OfCycle(deeper[0], "Hemlig titel"), "Syns djupt nere");
        await _site.GrowAsync(() => Adaptation.OfCycle(hidden[1], "Hemlig titel"), "Syns bredvid");

        Assert.Equal(
            ["Genom andra. Prövat.", $"-{NotShown}", "--Syns djupt nere. Annan organisation, på nivån team. Prövar nu.", "--Syns bredvid. Annan organisation, på nivån team. Prövar nu."],
            await _site.TreeAsync(slug));
        var seen = await _site.SeenByAllAsync(slug);
        Assert.DoesNotContain("emlig", seen);
        Assert.DoesNotContain(hidden.Concat(deeper), id => seen.Contains(id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_example_from_a_team_that_has_not_agreed_is_tied_to_nothing()
    {
        var anna = await _site.SignedInAsync("medarbetare");
        var root = await _site.ExampleAsync("Obundet ursprung");
        var cycle = await anna.StartCycleAsync("Erbjuder men syns inte", $"?exempel={root}");
        await anna.EndAsync(cycle);
        var offered = await anna.OfferAsync(_site, cycle, "Obundet exempel");
        await _site.GrowAsync(() => Adaptation.OfExample(offered, "Obundet exempel"), "Växte ur det obundna");

        Assert.DoesNotContain("obundet-exempel", await _site.SeenByAllAsync(root));
        Assert.DoesNotContain("Växte ur det obundna", await (await _site.Visitor().Client.GetAsync($"/exempel/{root}/spridning")).Content.ReadAsStringAsync());
        Assert.DoesNotContain("Obundet ursprung", (await _site.Visitor().OpenAsync($"/exempel/{offered}")).QuerySelector(".spread")!.TextContent);

        await anna.AgreeAsync(cycle, "Nu syns vi");

        Assert.Equal(["Nu syns vi", "Obundet exempel", "Växte ur det obundna"], (await _site.TreeAsync(root))[1..].Select(line => line.TrimStart('-').Split('.')[0]));
    }

    [Fact]
    public async Task Those_that_are_not_shown_are_told_together_from_five_up_and_nobodys_agreeing_tells_how_many_are_left()
    {
        var anna = await _site.SignedInAsync("medarbetare");
        var slug = await _site.ExampleAsync("Fem som inte syns");
        var cycle = await anna.StartCycleAsync("En av fem", $"?exempel={slug}");
        await _site.GrowAsync(() => Adaptation.OfExample(slug, "Fem som inte syns"), null, null, null);
        Assert.DoesNotContain("Minst", await ReadAsync(slug));

        await _site.GrowAsync(() => Adaptation.OfExample(slug, "Fem som inte syns"), (string?)null);
        Assert.Contains("Minst 5 team har lärt av exemplet", await ReadAsync(slug));

        await _site.GrowAsync(() => Adaptation.OfExample(slug, "Fem som inte syns"), "Syns genast");
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await anna.AgreeAsync(cycle, "Den femte sade ja");
        Assert.Contains("Minst 5 team har lärt av exemplet", await ReadAsync(slug));
    }

    [Fact]
    public async Task A_ring_of_addresses_that_were_used_twice_ends()
    {
        var slug = await _site.ExampleAsync("Biter sig i svansen");
        var team = (await _site.GrowAsync(() => Adaptation.OfExample(slug, "Biter sig i svansen"), "Teamet i ringen"))[0];
        await _site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var item = store.Set<ContentItem>().Single(item => item.Slug == slug);
            store.Add(new ExampleOffer { ItemId = item.Id, CycleId = team, AuthorId = Guid.NewGuid(), OfferedAt = _site.Clock.GetUtcNow() });
            return await store.SaveChangesAsync();
        });

        Assert.Equal(2, (await _site.TreeAsync(slug)).Count(line => line.Contains("Teamet i ringen", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_wide_tree_is_cut_on_the_example_and_whole_on_its_own_page()
    {
        var slug = await _site.ExampleAsync("Ett brett träd");
        await _site.GrowAsync(() => Adaptation.OfExample(slug, "Ett brett träd"), [.. Enumerable.Range(1, 30).Select(i => $"Enhet {i}")]);

        Assert.Equal("-6 till", (await _site.TreeAsync(slug))[^1]);
        Assert.Equal(31, (await _site.Visitor().OpenAsync($"/exempel/{slug}/spridning")).QuerySelectorAll(".tree li").Length);
    }

    [Fact]
    public async Task A_long_line_of_teams_that_are_not_shown_does_not_show_by_the_tree_being_cut()
    {
        var slug = await _site.ExampleAsync("En lång dold rad");
        var last = (await _site.GrowAsync(() => Adaptation.OfExample(slug, "En lång dold rad"), (string?)null))[0];
        for (var generation = 0; generation < ReadGrowth.MostGenerations + 1; generation++)
        {
            var from = last;
            last = (await _site.GrowAsync(() => Adaptation.OfCycle(from, "Hemlig titel"), (string?)null))[0];
        }

        var seen = await _site.SeenByAllAsync(slug);
        Assert.Contains("Inget syns än", seen);
        Assert.Contains("Minst 10 team", seen);
        Assert.DoesNotContain("Trädet är större", seen);
        Assert.DoesNotContain(SpreadNode.NotShown, seen);
    }

    [Fact]
    public async Task A_wide_tree_asks_the_database_no_more_often_than_a_narrow_one()
    {
        using var listened = CapturedLog.Of(_site);
        var slug = await _site.ExampleAsync("Lika många frågor");
        var reader = listened.Visitor();
        await _site.GrowAsync(() => Adaptation.OfExample(slug, "Lika många frågor"), "En", "Två", "Tre", "Fyra", "Fem", "Sex");
        var narrow = await AskedAsync(listened, reader, slug);
        await _site.GrowAsync(() => Adaptation.OfExample(slug, "Lika många frågor"), [.. Enumerable.Range(1, 40).Select(i => $"Enhet {i}")]);

        Assert.Equal(narrow, await AskedAsync(listened, reader, slug));
        Assert.InRange(narrow, 4, 12);
    }

    [Fact]
    public async Task A_team_is_erased_from_the_tree_with_the_last_of_its_members()
    {
        var slug = await _site.ExampleAsync("Den sista går");
        var before = await _site.SeenByAllAsync(slug);
        var team = (await _site.GrowAsync(() => Adaptation.OfExample(slug, "Den sista går"), "Ensam är inte stark"))[0];
        Assert.Contains("Ensam är inte stark", await _site.SeenByAllAsync(slug));

        await _site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var last = store.Set<NaraVard.Cycles.Team.CycleMember>().Single(member => member.CycleId == team).AccountId;
            foreach (var module in services.GetServices<IPersonalData>().Where(module => module.GetType().Name == "PersonalCycles"))
            {
                await module.EraseAsync(new DataSubject(last, "Sista", "sista@demo.invalid"), TestContext.Current.CancellationToken);
            }

            return 0;
        });

        Assert.Equal(before, await _site.SeenByAllAsync(slug));
    }

    private static async Task<int> AskedAsync(ListenedSite listened, Visitor reader, string slug)
    {
        await reader.OpenAsync($"/exempel/{slug}");
        listened.Log.All.Clear();
        await reader.OpenAsync($"/exempel/{slug}");
        return listened.Log.All.Count(line => line.StartsWith("Executed DbCommand", StringComparison.Ordinal));
    }

    private async Task<string> ReadAsync(string slug) => (await _site.Visitor().OpenAsync($"/exempel/{slug}")).QuerySelector(".spread")!.TextContent;
}
