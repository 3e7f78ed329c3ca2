using System.Net;
using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles.SenseMaking;

/// <summary>A team sorts the same entries, first each alone and then together, names the groups and writes what it understands.</summary>
public sealed class SenseMakingTests(Site site)
{
    [Fact]
    public async Task Each_one_finds_their_own_piles_again_and_nobody_elses()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");

        await team[0].PlaceAsync(sitting, 1, 1, 2, 0);

        var own = (await team[0].OpenAsync(sitting)).PilesOn();
        Assert.Equal(["1", "1", "2", "0"], SenseActs.Entries.Select(entry => own[entry]));
        Assert.All((await team[1].OpenAsync(sitting)).PilesOn().Values, pile => Assert.Equal("0", pile));
    }

    [Fact]
    public async Task What_was_put_together_is_told_in_words_without_names_and_what_divides_is_a_question()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega", "chef", "granskare");
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[1].PlaceAsync(sitting, 5, 5, 7, 7);
        await team[2].PlaceAsync(sitting, 1, 1, 2, 3);
        await team[3].PlaceAsync(sitting, 1, 2, 3, 4);

        await team[1].RevealAsync(sitting);

        foreach (var member in team)
        {
            var page = await member.OpenAsync(sitting);
            Assert.Contains("Tre av fyra la ihop dem.", page.Said());
            Assert.Contains("Två av er skilde dem åt, två la ihop dem. Vad ser ni olika?", page.Said());
            Assert.Equal([SenseActs.Entries[..2]], page.QuerySelectorAll(".pile").Select(pile => pile.QuerySelectorAll(".entry-text").Select(text => text.TextContent.Trim()).ToArray()));
        }
    }

    [Fact]
    public async Task The_groups_begin_from_the_suggestion_and_get_names()
    {
        var (team, sitting) = await RevealedAsync();
        var suggested = (await team[0].OpenAsync($"{sitting}/grupper")).PilesOn();
        Assert.Equal(["1", "1", "2", "2"], SenseActs.Entries.Select(entry => suggested[entry]));

        await team[0].GroupAsync(sitting, [3, 3, 7, 0], "", "", "Telefonen", "", "", "", "Mötet");

        var page = await team[1].OpenAsync(sitting);
        Assert.Equal(["Telefonen", "Mötet"], page.QuerySelectorAll(".is-agreed h3").Select(name => name.TextContent));
        Assert.Contains(SenseActs.Entries[3], page.QuerySelector("main details")!.TextContent);
        Assert.Contains("Telefonen · Mötet", (await team[1].OpenAsync($"{SenseActs.CycleOf(sitting)}/forstaelse")).Said());
    }

    [Fact]
    public async Task A_group_without_a_name_comes_back_with_what_was_done()
    {
        var (team, sitting) = await RevealedAsync();

        using var refused = await team[0].SubmitAsync($"{sitting}/grupper", [.. SenseActs.In(1, 1, 2, 2), .. SenseActs.Named("Telefonen", "")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        Assert.Equal("Ge gruppen ett namn", page.QuerySelector(".field-error")!.TextContent.Trim());
        Assert.Equal("Telefonen", page.QuerySelector("[name='Names[1]']")!.GetAttribute("value"));
        Assert.Equal(["1", "1", "2", "2"], SenseActs.Entries.Select(entry => page.PilesOn()[entry]));
    }

    [Fact]
    public async Task Groups_changed_by_two_at_once_are_never_lost_unseen()
    {
        var (team, sitting) = await RevealedAsync();
        var slow = await team[1].FillAsync($"{sitting}/grupper", [.. SenseActs.In(1, 1, 1, 1), .. SenseActs.Named("Allt")]);
        await team[0].GroupAsync(sitting, [1, 1, 2, 2], "Telefonen", "Mötet");

        using var late = await slow();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("ändrade grupperna medan du höll på", await late.ProblemAsync());
        Assert.Contains("Mötet", (await team[1].OpenAsync(sitting)).Said());
    }

    [Fact]
    public async Task An_insight_is_written_from_a_group_and_carries_its_entries()
    {
        var (team, sitting) = await RevealedAsync();
        await team[0].GroupAsync(sitting, [1, 1, 2, 2], "Telefonen", "Mötet");
        var cycle = SenseActs.CycleOf(sitting);

        using var written = await team[0].SubmitAsync($"{sitting}/insikt?grupp=1", ("grupp", "1"), ("Text", "Den som inte får svar ringer igen."), ("InsightKind", "Slow"), ("LearningKind", "AboutTheWork"));
        await written.GoesToAsync();

        Assert.DoesNotContain("ringer igen", (await team[1].OpenAsync(cycle)).Said());
        var insight = (await team[0].OpenAsync(cycle)).AddressOf("ringer igen");
        await team[0].ShareAsync(insight);
        Assert.Contains("Teamet förstod tillsammans", (await team[1].OpenAsync($"{cycle}/berattelse")).Said());
        foreach (var address in new[] { cycle, $"{cycle}/berattelse", $"{cycle}/varv" })
        {
            var behind = (await team[1].OpenAsync(address)).QuerySelector(".entry-behind")!.TextContent;
            Assert.Contains(SenseActs.Entries[0], behind);
            Assert.Contains(SenseActs.Entries[1], behind);
            Assert.DoesNotContain(SenseActs.Entries[2], behind);
        }

        var here = await team[1].OpenAsync(sitting);
        Assert.Contains("Insikter härifrån", here.Said());
        Assert.Contains("Långsam insikt", here.Said());
    }

    [Fact]
    public async Task An_insight_needs_a_group()
    {
        var (team, sitting) = await RevealedAsync();
        await team[0].GroupAsync(sitting, [1, 1, 2, 2], "Telefonen", "Mötet");

        using var refused = await team[0].SubmitAsync($"{sitting}/insikt", ("Text", "Något."));

        Assert.Contains("Välj minst en grupp", await refused.ProblemAsync());
        Assert.Contains("Något.", (await Visitor.ReadAsync(refused)).QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task The_board_offers_it_when_the_team_reflects_and_has_something_to_sort()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        foreach (var entry in SenseActs.Entries)
        {
            await anna.ShareAsync(await anna.WriteAsync(cycle, entry));
        }

        Assert.Null((await anna.OpenAsync(cycle)).QuerySelector(".offer-sorting"));
        await anna.StepAsync(cycle, CyclePhase.Reflect);

        Assert.Equal($"{cycle}/forstaelse", (await anna.OpenAsync(cycle)).QuerySelector(".offer-sorting a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task One_sitting_is_open_at_a_time_and_what_was_opened_by_mistake_goes_with_all_piles()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        var cycle = SenseActs.CycleOf(sitting);
        Assert.Null((await team[0].OpenAsync($"{cycle}/forstaelse")).QuerySelector("main form[method=post]"));

        await team[1].PlaceAsync(sitting, 1, 1, 2, 2);
        await (await team[0].SubmitAsync($"{sitting}/visning#Drop")).GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await team[1].StatusAsync(sitting));
        var next = await team[1].OpenSittingAsync(cycle);
        Assert.All((await team[1].OpenAsync(next)).PilesOn().Values, pile => Assert.Equal("0", pile));
    }

    [Fact]
    public async Task An_ended_cycle_is_read_only()
    {
        var (team, sitting) = await RevealedAsync();
        await team[0].GroupAsync(sitting, [1, 1, 2, 2], "Telefonen", "Mötet");
        var cycle = SenseActs.CycleOf(sitting);
        var late = await team[1].FillAsync($"{sitting}/grupper", [.. SenseActs.In(1, 1, 1, 1), .. SenseActs.Named("Allt")]);
        await team[0].StepAsync(cycle, CyclePhase.Change);
        await (await team[0].SubmitAsync($"{cycle}/avsluta-varv", ("Decision", "Abandon"), ("Reason", "Vi är klara."))).GoesToAsync();

        using var refused = await late();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Telefonen", (await team[1].OpenAsync(sitting)).Said());
        Assert.Null((await team[1].OpenAsync($"{cycle}/forstaelse")).QuerySelector("main form[method=post]"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public async Task With_too_little_to_sort_the_page_says_what_is_needed(int entries)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        foreach (var entry in SenseActs.Entries.Take(entries))
        {
            await anna.ShareAsync(await anna.WriteAsync(cycle, entry));
        }

        Assert.Contains("När minst 3 anteckningar", (await anna.OpenAsync($"{cycle}/forstaelse")).Said());
    }

    private async Task<(Visitor[] Team, string Sitting)> RevealedAsync()
    {
        var (team, sitting) = await site.SittingAsync("medarbetare", "kollega");
        await team[0].PlaceAsync(sitting, 1, 1, 2, 2);
        await team[1].PlaceAsync(sitting, 2, 2, 1, 1);
        await team[0].RevealAsync(sitting);
        return (team, sitting);
    }
}
