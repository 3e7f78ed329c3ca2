using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Kernel;
using NaraVard.Tests.People.Rights;

namespace NaraVard.Tests.Cycles.SenseMaking;

/// <summary>Nobody sees how somebody else sorts, nor that they have, and nobody finds out afterwards who sorted what.</summary>
public sealed class SortingAloneTests(Site site)
{
    [Fact]
    public async Task A_page_is_the_same_whether_or_not_others_have_sorted()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega", "chef");
        var cycle = SenseActs.CycleOf(sitting);
        string[] pages = [sitting, $"{sitting}/visning", $"{cycle}/forstaelse", cycle, $"{cycle}/berattelse"];
        var before = await SaidAsync(team[1], pages);

        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[2].PlaceAsync(sitting, 1, 2, 3, 3);
        await team[2].PlaceAsync(sitting, 1, 2, 3, 4);

        Assert.Equal(before, await SaidAsync(team[1], pages));
    }

    [Fact]
    public async Task Before_it_is_shown_the_groups_and_the_insight_wait()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);

        Assert.Equal(HttpStatusCode.Redirect, await team[1].StatusAsync($"{sitting}/grupper"));
        using var forged = await PostAsync(team[1], sitting, $"{sitting}/grupper", [.. SenseActs.In(1, 1, 1, 1), .. SenseActs.Named("Allt"), ("Seen", "0")]);
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
    }

    [Fact]
    public async Task What_is_kept_of_a_sorting_can_not_be_read_and_is_gone_when_all_are_shown()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var id = Guid.Parse(sitting.Split('/')[^1]);
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[1].PlaceAsync(sitting, 1, 2, 2, 2);

        var kept = await site.AskAsync(services => services.GetRequiredService<Store>().Set<Placing>().AsNoTracking().Where(placing => placing.SittingId == id).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.All(kept, placing => Assert.True(placing.Sealed.Length > 40 && placing.Sealed.AsSpan().IndexOf(new byte[] { 2, 2 }.AsSpan()) is var at && at is -1 or > 0));
        await team[0].RevealAsync(sitting);

        var (left, shown) = await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            return (await store.Set<Placing>().CountAsync(placing => placing.SittingId == id), await store.Set<Sitting>().Where(s => s.Id == id).Select(s => s.Shown).SingleAsync());
        });
        Assert.Equal(0, left);
        Assert.Equal([1, 1, 2, 2, 1, 2, 2, 2], shown);
    }

    [Fact]
    public async Task A_sealed_sorting_moved_to_another_opens_for_nobody()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var id = Guid.Parse(sitting.Split('/')[^1]);
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[1].PlaceAsync(sitting, 0, 0, 0, 1);
        await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var rows = await store.Set<Placing>().Where(placing => placing.SittingId == id).ToListAsync();
            (rows[0].Sealed, rows[1].Sealed) = (rows[1].Sealed, rows[0].Sealed);
            return await store.SaveChangesAsync();
        });

        foreach (var member in team)
        {
            Assert.All((await member.OpenAsync(sitting)).PilesOn().Values, pile => Assert.Equal("0", pile));
        }
    }

    [Fact]
    public async Task One_sorting_alone_is_shown_to_nobody()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega", "chef");
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);

        await team[1].RevealAsync(sitting);

        var page = await team[1].OpenAsync(sitting);
        Assert.Contains("för få sorteringar", page.Said());
        Assert.Empty(page.QuerySelectorAll(".pile"));
        Assert.All((await team[1].OpenAsync($"{sitting}/grupper")).PilesOn().Values, pile => Assert.Equal("0", pile));
    }

    [Fact]
    public async Task It_is_said_before_anyone_begins_what_two_will_know_of_each_other()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");

        Assert.All([await team[1].OpenAsync(sitting), await team[1].OpenAsync($"{sitting}/visning")], page => Assert.Contains("vet ni förstås båda hur den andra gjorde", page.Said()));
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("forvaltare")]
    [InlineData("redaktor")]
    [InlineData("larandestod")]
    public async Task Whoever_is_not_in_the_cycle_finds_nothing(string role)
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        var outsider = await site.SignedInAsync(role);

        foreach (var address in new[] { sitting, $"{sitting}/visning", $"{sitting}/grupper", $"{sitting}/insikt", $"{SenseActs.CycleOf(sitting)}/forstaelse" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await outsider.StatusAsync(address));
        }

        var own = await outsider.StartCycleOrNullAsync();
        foreach (var (address, fields) in new[] { (sitting, SenseActs.In(1, 1, 1, 1)), ($"{sitting}/visning?handler=Show", []), ($"{sitting}/visning?handler=Drop", []), ($"{sitting}/grupper", SenseActs.In(1)) })
        {
            using var answer = await PostAsync(outsider, "/konto", address, fields);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        // Nor under a cycle of their own.
        Assert.Equal(HttpStatusCode.NotFound, await outsider.StatusAsync($"{own}/forstaelse/{sitting.Split('/')[^1]}"));
    }

    [Fact]
    public async Task Whoever_has_left_sees_nothing_more_and_is_not_shown()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega", "chef");
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[1].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[2].PlaceAsync(sitting, 1, 2, 3, 4);
        await (await team[2].SubmitAsync($"{SenseActs.CycleOf(sitting)}/teamet#Leave")).GoesToAsync();

        await team[0].RevealAsync(sitting);

        Assert.Equal(HttpStatusCode.NotFound, await team[2].StatusAsync(sitting));
        Assert.Contains("Båda la ihop dem.", (await team[1].OpenAsync(sitting)).Said());
    }

    [Fact]
    public async Task Learning_support_sorts_with_the_team_and_decides_nothing()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var support = await site.SignedInAsync("larandestod");
        var cycle = SenseActs.CycleOf(sitting);
        await (await team[0].SubmitAsync($"{cycle}/teamet#Invite", ("SupportEmail", "larandestod@demo.invalid"))).GoesToAsync();

        await support.PlaceAsync(sitting, 1, 1, 2, 2);
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        Assert.Null((await support.OpenAsync(sitting)).QuerySelector("a[href$=visning]"));
        foreach (var address in new[] { $"{sitting}/visning?handler=Show", $"{sitting}/visning?handler=Drop", $"{sitting}/grupper" })
        {
            using var refused = await PostAsync(support, sitting, address, []);
            Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
            Assert.DoesNotContain("/forstaelse", refused.Headers.Location?.ToString() ?? "");
        }

        await team[0].RevealAsync(sitting);
        Assert.Contains("Båda la ihop dem.", (await support.OpenAsync(sitting)).Said());
    }

    [Fact]
    public async Task Nothing_from_a_drawer_or_another_cycle_is_put_on_the_table()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var (cycle, other) = (await anna.StartCycleAsync(), await anna.StartCycleAsync());
        var secret = await anna.WriteAsync(cycle, "Ligger i lådan.");
        var foreign = await anna.WriteAsync(other, "I en annan cykel.");
        await anna.ShareAsync(foreign);

        using var refused = await anna.SubmitAsync($"{cycle}/forstaelse", [.. await SharedAsync(anna, cycle, 2), ("Chosen", secret.Split('/')[^1]), ("Chosen", foreign.Split('/')[^1]), ("Key", $"{Guid.NewGuid()}")]);

        Assert.Contains("Välj minst 3", await refused.ProblemAsync());
    }

    [Fact]
    public async Task The_download_holds_the_own_sorting_until_it_is_shown_and_erasing_removes_it()
    {
        var anna = await Somebody.AtAsync(site);
        var (visitor, bo) = (await anna.SignInAsync(), await site.SignedInAsync("kollega"));
        var cycle = await visitor.StartCycleAsync();
        await visitor.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var sitting = await visitor.OpenSittingAsync(cycle, SenseActs.Entries);
        await visitor.PlaceAsync(sitting, 1, 1, 2, 0);
        await bo.PlaceAsync(sitting, 1, 2, 3, 4);

        using var archive = await Somebody.DownloadAsync(visitor);

        var told = Somebody.TextOf(archive, "uppgifter.json");
        Assert.Contains($"Hög 1:\\n– {SenseActs.Entries[0]}\\n– {SenseActs.Entries[1]}", told.Replace("\\u2013", "–", StringComparison.Ordinal));
        Assert.DoesNotContain("Hög 3", told);
        await (await Somebody.EraseAsync(visitor)).GoesToAsync();
        await bo.RevealAsync(sitting);
        Assert.Contains("för få sorteringar", (await bo.OpenAsync(sitting)).Said());
    }

    private static async Task<(string, string)[]> SharedAsync(Visitor visitor, string cycle, int count)
    {
        List<(string, string)> shared = [];
        foreach (var text in SenseActs.Entries.Take(count).Append("En till, så att sidan har ett formulär."))
        {
            var entry = await visitor.WriteAsync(cycle, text);
            await visitor.ShareAsync(entry);
            shared.Add(("Chosen", entry.Split('/')[^1]));
        }

        return [.. shared.Take(count)];
    }

    private static async Task<string[]> SaidAsync(Visitor visitor, string[] pages)
    {
        List<string> said = [];
        foreach (var page in pages)
        {
            var main = (await visitor.OpenAsync(page)).QuerySelector("main")!;
            foreach (var token in main.QuerySelectorAll("[name=__RequestVerificationToken], [name=Key]"))
            {
                token.Remove();
            }

            said.Add(main.InnerHtml);
        }

        return [.. said];
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, string form, string address, (string, string)[] fields)
    {
        var token = (await visitor.OpenAsync(form)).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Client.PostAsync(address, new FormUrlEncodedContent([.. fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]));
    }
}

file static class Outsiders
{
    // A learning support alone runs no cycle.
    public static async Task<string> StartCycleOrNullAsync(this Visitor visitor) =>
        await visitor.StatusAsync("/cykler/ny") == HttpStatusCode.OK ? await visitor.StartCycleAsync() : $"/cykler/{Guid.NewGuid()}";
}
