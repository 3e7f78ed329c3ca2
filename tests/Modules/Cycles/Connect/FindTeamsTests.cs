using System.Net;

namespace NaraVard.Tests.Cycles.Connect;

public sealed class FindTeamsTests(FindTeamsTests.Own own) : IClassFixture<FindTeamsTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task A_team_is_found_only_when_it_has_chosen_to_and_not_an_instant_longer()
    {
        var hidden = await MeetingTeam.StartAsync(Site, "14", "Lugnare mornar", "Att boende på korttids får sova ut.", isSeen: false);
        var seeking = await MeetingTeam.StartAsync(Site, "0180", "Sova ut på korttids", "Att boende får lugnare mornar.");
        Assert.DoesNotContain("Lugnare mornar", (await seeking.Visitor.OpenAsync(seeking.Teams)).Said());

        await hidden.ShowAsync();
        var found = (await seeking.Visitor.OpenAsync(seeking.Teams)).Said();
        using var down = await hidden.Visitor.SubmitAsync($"{hidden.Teams}/skylt#TakeDown");

        Assert.Contains("Lugnare mornar", found);
        Assert.Contains("Ett team i en region", found);
        Assert.DoesNotContain("Lugnare mornar", (await seeking.Visitor.OpenAsync(seeking.Teams)).Said());
    }

    [Fact]
    public async Task The_purpose_comes_before_the_theme_and_the_theme_before_place_and_level()
    {
        var me = await MeetingTeam.StartAsync(Site, "14", "Provsvar samma dag", "Att den som lämnar blodprov slipper vänta på beskedet.");
        await PlanAsync(me, ("Themes", "nara-vard"), ("Place", "Åmål"));
        var level = await MeetingTeam.StartAsync(Site, "0180", "Nivå lika", "Helt andra tankar.");
        var place = await MeetingTeam.StartAsync(Site, "0180", "Plats lika", "Någonting annorlunda.", isSeen: false);
        await PlanAsync(place, ("Place", "Åmål"), ("Level", "Region"));
        await place.ShowAsync(("ShowsPlace", "true"));
        var theme = await MeetingTeam.StartAsync(Site, "0180", "Tema lika", "Ingenting gemensamt.", isSeen: false);
        await PlanAsync(theme, ("Themes", "nara-vard"), ("Level", "Region"));
        await theme.ShowAsync();
        var purpose = await MeetingTeam.StartAsync(Site, "0180", "Beskedet i mobilen", "Att blodproven aldrig behöver väntas ut.", isSeen: false);
        await PlanAsync(purpose, ("Level", "Region"));
        await purpose.ShowAsync();

        var page = await me.Visitor.OpenAsync(me.Teams);

        string[] ours = ["Beskedet i mobilen", "Tema lika", "Plats lika", "Nivå lika"];
        Assert.Equal(ours, page.QuerySelectorAll("main .card-link").Select(link => link.TextContent).Where(ours.Contains));
        Assert.Contains("Delar orden: beskedet, blodprov, vänta.", page.Said());
        Assert.Contains("Samma plats: Åmål.", page.Said());
        Assert.NotNull(level);
    }

    [Fact]
    public async Task Others_see_the_words_that_the_team_looked_at_and_nothing_else()
    {
        var shown = await MeetingTeam.StartAsync(Site, "14", "Tryggare hemgång", "Att äldre kommer hem tryggt.", isSeen: false);
        await PlanAsync(shown, ("Place", "Arvika"), ("CounterMove", "Hemligt motdrag"), ("Actors", "Hemliga aktörer"));
        await shown.ShareAllAsync("Britta var nöjd.");
        var sign = (await shown.Visitor.OpenAsync($"{shown.Teams}/skylt")).QuerySelector("main .as-seen")!.TextContent;
        await shown.ShowAsync();
        await PlanAsync(shown, ("Purpose", "Något vi inte har visat."));
        var other = await MeetingTeam.StartAsync(Site, "0180", "Hemgång som känns tryggare", "Att äldre kommer hem.");

        var seen = await other.Visitor.OpenAsync(await other.FindAsync("Tryggare hemgång"));

        Assert.Equal(sign.Trim(), seen.QuerySelector("main .as-seen")!.TextContent.Trim());
        Assert.All(new[] { "Arvika", "Hemlig", shown.Name, "Västra Götaland", "inte har visat", "Britta", shown.Cycle.Split('/')[^1] }, hidden => Assert.DoesNotContain(hidden, seen.QuerySelector("main")!.OuterHtml));
        Assert.Contains("De ser fortfarande det ni valde då", (await shown.Visitor.OpenAsync(shown.Teams)).Said());
        Assert.Contains("kan känna igen er", (await shown.Visitor.OpenAsync($"{shown.Teams}/skylt")).Said());
    }

    [Fact]
    public async Task What_was_changed_while_somebody_read_is_not_shown_unread()
    {
        var team = await MeetingTeam.StartAsync(Site, "14", "Läst först", "Det vi har läst.", isSeen: false);
        var press = await team.Visitor.FillAsync($"{team.Teams}/skylt#PutUp");
        await PlanAsync(team, ("Purpose", "Det vi inte har läst."));

        using var late = await press();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("ser ingenting", (await team.Visitor.OpenAsync($"{team.Teams}/skylt")).Said());
    }

    [Fact]
    public async Task An_ended_cycle_is_not_found()
    {
        var ended = await MeetingTeam.StartAsync(Site, "14", "Kortare köer", "Att kön till mottagningen blir kort.");
        var seeking = await MeetingTeam.StartAsync(Site, "0180", "Mottagningens köer", "Att kön blir kortare.");
        var address = await seeking.FindAsync("Kortare köer");
        await ended.Visitor.StepAsync(ended.Cycle, NaraVard.Cycles.Contracts.CyclePhase.Change);
        using var end = await ended.Visitor.SubmitAsync($"{ended.Cycle}/avsluta-varv", ("Decision", "Abandon"), ("Reason", "Det räckte."));
        await end.GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await seeking.Visitor.StatusAsync(address));
        Assert.DoesNotContain("Kortare köer", (await seeking.Visitor.OpenAsync(seeking.Teams)).Said());
    }

    [Fact]
    public async Task There_are_ten_teams_on_a_page()
    {
        var word = Unique.Word();
        for (var i = 0; i < 11; i++)
        {
            await MeetingTeam.StartAsync(Site, "14", $"Team {word} {i:00}", "Att komma hem.");
        }

        var me = await MeetingTeam.StartAsync(Site, "14", $"Eget {word}", "Att komma iväg.");
        var (first, second) = (await me.Visitor.OpenAsync(me.Teams), await me.Visitor.OpenAsync($"{me.Teams}?sida=2"));

        Assert.Equal(10, first.QuerySelectorAll("main .card-link").Length);
        Assert.NotEmpty(second.QuerySelectorAll("main .card-link"));
    }

    private static async Task PlanAsync(MeetingTeam team, params (string, string)[] fields)
    {
        using var saved = await team.Visitor.SubmitAsync($"{team.Cycle}/plan", fields);
        await saved.GoesToAsync();
    }

    /// <summary>Words are counted over all signs there are, so these are its own.</summary>
    public sealed class Own : OwnSite;
}

internal static class Sharers
{
    /// <summary>Writes an entry and shares it with all who are signed in.</summary>
    public static async Task ShareAllAsync(this MeetingTeam team, string text)
    {
        var entry = await team.Visitor.WriteAsync(team.Cycle, text);
        for (var step = 0; step < 3; step++)
        {
            await team.Visitor.ShareAsync(entry);
        }
    }
}
