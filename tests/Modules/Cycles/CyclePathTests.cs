using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles;

public sealed class CyclePathTests(Site site)
{
    [Fact]
    public async Task A_team_goes_from_an_example_through_five_phases_to_the_end_of_a_round()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync("Namngiven läkare på Tallen", "?exempel=borgholmsmodellen-hemsjukhus");

        foreach (var phase in CyclePhases.All)
        {
            if (phase != CyclePhase.Observe)
            {
                await anna.StepAsync(cycle, phase, $"Därför {phase.Name()}.");
            }

            await anna.WriteAsync(cycle, $"Skrivet i {phase.Name()}.");
        }

        using var ended = await anna.SubmitAsync(
            $"{cycle}/avsluta-varv", ("Decision", "Adopt"), ("StartNext", "true"), ("Reason", "Patienterna känner igen läkaren."));
        await ended.GoesToAsync();
        var board = await anna.OpenAsync(cycle);
        Assert.Contains("Varv 2. Ni är i Observera.", board.QuerySelector(".ring title")!.TextContent);
        Assert.Contains("Borgholmsmodellen", board.QuerySelector("a[href='/exempel/borgholmsmodellen-hemsjukhus']")!.TextContent);
        var story = (await anna.OpenAsync($"{cycle}/berattelse")).QuerySelectorAll(".story > li").Select(li => li.TextContent).ToList();
        string[] expected =
        [
            "Cykeln startar", "Bygger på ”Borgholmsmodellen",
            "Skrivet i Observera.", "Därför Reflektera.", "Skrivet i Reflektera.", "Därför Pröva.", "Skrivet i Pröva.",
            "Därför Utvärdera.", "Skrivet i Utvärdera.", "Därför Förändra.", "Skrivet i Förändra.", "Patienterna känner igen läkaren.",
        ];
        Assert.Equal(expected.Length, story.Count);
        Assert.All(expected.Zip(story), pair => Assert.Contains(pair.First, pair.Second));
    }

    [Fact]
    public async Task The_form_shows_what_made_the_example_possible_and_what_to_think_about()
    {
        var anna = await site.SignedInAsync("medarbetare");

        var page = await anna.OpenAsync("/cykler/ny?exempel=borgholmsmodellen-hemsjukhus");

        Assert.Contains("Eldsjälar hos båda huvudmännen", page.QuerySelector(".fit-questions")!.TextContent);
        Assert.Contains("Tro inte att det räcker att köpa ett IT-system", page.QuerySelector("aside")!.TextContent);
        Assert.Contains("Borgholmsmodellen", page.QuerySelector("#Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_proposal_says_that_it_is_not_tried()
    {
        var anna = await site.SignedInAsync("medarbetare");

        var page = await anna.OpenAsync($"/cykler/ny?exempel={Proposal()}");

        Assert.Contains("är inte prövat", page.QuerySelector(".is-proposal")!.TextContent);
    }

    [Fact]
    public async Task A_cycle_about_a_question_keeps_the_question_as_what_to_learn()
    {
        var anna = await site.SignedInAsync("medarbetare");

        var cycle = await anna.StartCycleAsync(query: "?fraga=team-l1");

        Assert.Contains("Vilka mönster ser ni bland era patienter", (await anna.OpenAsync($"{cycle}/plan")).QuerySelector("#WhatToLearn")!.TextContent);
    }

    [Theory]
    [InlineData("?exempel=finns-inte")]
    [InlineData("?fraga=finns-inte")]
    [InlineData("?cykel=00000000-0000-0000-0000-000000000001")]
    public async Task Nothing_grows_from_what_is_not_there(string query) =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await (await site.SignedInAsync("medarbetare")).StatusAsync($"/cykler/ny{query}"));

    [Fact]
    public async Task An_abandoned_cycle_is_ended_and_stays_readable()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await anna.StepAsync(cycle, CyclePhase.Change);

        using var ended = await anna.SubmitAsync($"{cycle}/avsluta-varv", ("Decision", "Abandon"), ("Reason", "Det var inte rätt för oss."));

        await ended.GoesToAsync();
        Assert.Contains("Det var inte rätt för oss.", (await anna.OpenAsync(cycle)).QuerySelector(".notice:not(.notice-good)")!.TextContent);
        await anna.WriteAsync(cycle, "Det här kom jag på efteråt.");
    }

    [Fact]
    public async Task Two_who_step_at_once_take_one_step_and_the_other_keeps_the_reason()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var seen = await kalle.OpenAsync($"{cycle}/fas");
        await anna.StepAsync(cycle, CyclePhase.Reflect);

        using var late = await kalle.SubmitAsync(
            $"{cycle}/fas", ("SeenPhase", seen.QuerySelector("[name=SeenPhase]")!.GetAttribute("value")!), ("To", "Test"), ("Reason", "Vi har sett nog."));

        Assert.Equal(System.Net.HttpStatusCode.Conflict, late.StatusCode);
        var page = await Visitor.ReadAsync(late);
        Assert.Contains("ni är i Reflektera", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("Vi har sett nog.", page.QuerySelector("#Reason")!.TextContent);
        Assert.Contains("Ni är i Reflektera", (await anna.OpenAsync(cycle)).QuerySelector(".ring title")!.TextContent);
    }

    [Fact]
    public async Task A_plan_that_somebody_else_has_changed_is_not_overwritten_unseen()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var seen = (await kalle.OpenAsync($"{cycle}/plan")).QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        await (await anna.SubmitAsync($"{cycle}/plan", ("CounterMove", "En fast kontakt"))).GoesToAsync();

        using var late = await kalle.SubmitAsync($"{cycle}/plan", ("Seen", seen), ("CounterMove", "Två fasta kontakter"));

        Assert.Equal(System.Net.HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Två fasta kontakter", (await Visitor.ReadAsync(late)).QuerySelector("#CounterMove")!.TextContent);
        Assert.Contains("En fast kontakt", (await anna.OpenAsync(cycle)).Said());
    }

    [Fact]
    public async Task Whoever_leaves_keeps_the_own_entries_and_no_longer_sees_the_teams()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await anna.ShareAsync(await anna.WriteAsync(cycle, "Annas iakttagelse."));
        await kalle.WriteAsync(cycle, "Kalles iakttagelse.");

        await (await kalle.SubmitAsync($"{cycle}/teamet#Leave")).GoesToAsync();

        var board = (await kalle.OpenAsync(cycle)).Said();
        Assert.Contains("Kalles iakttagelse.", board);
        Assert.DoesNotContain("Annas iakttagelse.", board);
    }

    [Fact]
    public async Task Somebody_without_an_account_in_the_organisation_can_not_be_added()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/teamet#Add", ("Email", "okand@annan.invalid"));

        Assert.Contains("Ingen i er organisation", await answer.ProblemAsync());
    }

    private static string Proposal() => Path.GetFileNameWithoutExtension(
        Directory.EnumerateFiles(Path.Combine(Site.Root, "content", "examples")).Order().First(file => File.ReadLines(file).Take(4).Contains("kind: proposal")));
}
