using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Kernel;

namespace NaraVard.Tests.Cycles.SenseMaking;

/// <summary>A form sent twice, two tabs, a sorting in the moment of showing, and a text taken back: nothing is lost and nothing shows that shouldn't.</summary>
public sealed class SortingTwiceTests(Site site)
{
    [Fact]
    public async Task The_form_that_opens_a_sitting_sent_twice_is_one()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        foreach (var entry in SenseActs.Entries)
        {
            await anna.ShareAsync(await anna.WriteAsync(cycle, entry));
        }

        var send = await anna.FillAsync($"{cycle}/forstaelse");
        var answers = await Task.WhenAll(send(), send());

        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.GoesToAsync()))).Distinct());
        Assert.Single((await anna.OpenAsync($"{cycle}/forstaelse")).QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task Two_who_open_at_once_open_one()
    {
        var team = await Task.WhenAll(site.SignedInAsync("medarbetare"), site.SignedInAsync("kollega"));
        var cycle = await team[0].StartCycleAsync();
        await team[0].AddColleagueAsync(cycle, "kollega@demo.invalid");
        foreach (var entry in SenseActs.Entries)
        {
            await team[0].ShareAsync(await team[0].WriteAsync(cycle, entry));
        }

        var send = await Task.WhenAll(team.Select(member => member.FillAsync($"{cycle}/forstaelse")));
        var answers = await Task.WhenAll(send.Select(form => form()));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single((await team[0].OpenAsync($"{cycle}/forstaelse")).QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task The_same_piles_sent_twice_are_saved_once()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var send = await team[0].FillAsync(sitting, SenseActs.In(1, 1, 2, 2));

        var answers = await Task.WhenAll(send(), send());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
    }

    [Fact]
    public async Task Two_tabs_do_not_wipe_each_other_out()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var old = await team[0].FillAsync(sitting, SenseActs.In(3, 3, 3, 3));
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);

        using var late = await old();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var kept = await Visitor.ReadAsync(late);
        Assert.All(kept.PilesOn().Values, pile => Assert.Equal("3", pile));
        Assert.Equal("1", (await team[0].OpenAsync(sitting)).PilesOn()[SenseActs.Entries[0]]);
        var seen = kept.QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        await (await team[0].SubmitAsync(sitting, [.. SenseActs.In(3, 3, 3, 3), ("Seen", seen)])).GoesToAsync();
        Assert.Equal("3", (await team[0].OpenAsync(sitting)).PilesOn()[SenseActs.Entries[0]]);
    }

    [Fact]
    public async Task Whoever_saves_after_the_showing_is_told_and_changes_nothing()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega", "chef");
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[1].PlaceAsync(sitting, 1, 1, 2, 2);
        var slow = await team[2].FillAsync(sitting, SenseActs.In(1, 2, 3, 4));
        await team[0].RevealAsync(sitting);
        var before = await ShownAsync(team[1], sitting);

        using var late = await slow();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("visats för teamet medan du sorterade", await late.ProblemAsync());
        Assert.Equal(before, await ShownAsync(team[1], sitting));
    }

    [Fact]
    public async Task What_is_said_to_be_saved_is_shown_however_close_the_showing_comes()
    {
        for (var time = 0; time < 4; time++)
        {
            var (team, sitting) = await site.SittingAsync("medarbetare", "kollega", "chef");
            await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
            var saves = await Task.WhenAll(team.Skip(1).Select(member => member.FillAsync(sitting, SenseActs.In(1, 2, 3, 4))));
            var reveal = await team[0].FillAsync($"{sitting}/visning#Show");

            var answers = await Task.WhenAll(saves.Select(save => save()).Append(reveal()));

            Assert.Equal(HttpStatusCode.Redirect, answers[^1].StatusCode);
            var saved = answers.SkipLast(1).Count(answer => answer.StatusCode == HttpStatusCode.Redirect);
            Assert.All(answers.SkipLast(1), answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{answer.StatusCode}"));
            var id = Guid.Parse(sitting.Split('/')[^1]);
            var shown = await site.AskAsync(services => services.GetRequiredService<Store>().Set<Sitting>().Where(s => s.Id == id).Select(s => s.Shown).SingleAsync());
            Assert.Equal((saved + 1) * 4, shown.Length);
            Assert.Equal(0, await site.AskAsync(services => services.GetRequiredService<Store>().Set<Placing>().CountAsync(placing => placing.SittingId == id)));
        }
    }

    [Fact]
    public async Task A_text_taken_back_is_gone_from_the_table_the_groups_and_what_lay_behind()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var cycle = SenseActs.CycleOf(sitting);
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[1].PlaceAsync(sitting, 1, 1, 2, 2);
        await TakeBackAsync(team[0], cycle, SenseActs.Entries[3]);
        Assert.DoesNotContain(SenseActs.Entries[3], (await team[1].OpenAsync(sitting)).Said());
        Assert.DoesNotContain(SenseActs.Entries[3], (await team[0].OpenAsync(sitting)).Said());

        await team[0].RevealAsync(sitting);
        await team[0].GroupAsync(sitting, [1, 1, 2, 2], "Telefonen", "Mötet");
        await (await team[0].SubmitAsync($"{sitting}/insikt?grupp=1", ("grupp", "1"), ("Text", "Vi hör det dubbelt."))).GoesToAsync();
        await team[0].ShareAsync((await team[0].OpenAsync(cycle)).AddressOf("dubbelt."));
        await TakeBackAsync(team[0], cycle, SenseActs.Entries[0]);

        foreach (var address in new[] { sitting, $"{sitting}/grupper", $"{sitting}/insikt", cycle, $"{cycle}/berattelse" })
        {
            Assert.DoesNotContain(SenseActs.Entries[0], (await team[1].OpenAsync(address)).Said());
        }
    }

    [Fact]
    public async Task A_text_stays_once_somebody_else_has_shared_an_insight_out_of_it()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var cycle = SenseActs.CycleOf(sitting);
        await team[0].RevealAsync(sitting);
        await team[0].GroupAsync(sitting, [1, 1, 0, 0], "Telefonen");
        await (await team[1].SubmitAsync($"{sitting}/insikt?grupp=1", ("grupp", "1"), ("Text", "Vi hör det igen."))).GoesToAsync();
        var entry = (await team[0].OpenAsync(cycle)).AddressOf(SenseActs.Entries[0]);
        Assert.NotNull((await team[0].OpenAsync($"{entry}/dela")).QuerySelector("form[action*=TakeBack]"));

        await team[1].ShareAsync((await team[1].OpenAsync(cycle)).AddressOf("Vi hör det igen."));

        var page = await team[0].OpenAsync($"{entry}/dela");
        Assert.Null(page.QuerySelector("form[action*=TakeBack]"));
        Assert.Contains("Någon annan har delat en insikt som bygger på den.", page.Said());
    }

    [Fact]
    public async Task Readers_outside_the_team_see_the_insight_and_not_the_entries_that_are_the_teams()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var cycle = SenseActs.CycleOf(sitting);
        await team[0].RevealAsync(sitting);
        await team[0].GroupAsync(sitting, [1, 1, 0, 0], "Telefonen");
        await (await team[0].SubmitAsync($"{sitting}/insikt?grupp=1", ("grupp", "1"), ("Text", "Vi hör det alla."))).GoesToAsync();
        var insight = (await team[0].OpenAsync(cycle)).AddressOf("Vi hör det alla.");
        for (var step = 0; step < 4; step++)
        {
            await team[0].ShareAsync(insight);
        }

        var page = await site.Visitor().OpenAsync(cycle);

        Assert.Contains("Vi hör det alla.", page.Said());
        Assert.DoesNotContain(SenseActs.Entries[0], page.Said());
        Assert.Null(page.QuerySelector(".entry-behind"));
    }

    private static async Task<IReadOnlyList<string>> ShownAsync(Visitor visitor, string sitting) =>
        [.. (await visitor.OpenAsync(sitting)).QuerySelectorAll(".pile, .differences").Select(part => part.TextContent)];

    private static async Task TakeBackAsync(Visitor author, string cycle, string text)
    {
        var entry = (await author.OpenAsync(cycle)).AddressOf(text);
        await (await author.SubmitAsync($"{entry}/dela#TakeBack")).GoesToAsync();
    }
}
