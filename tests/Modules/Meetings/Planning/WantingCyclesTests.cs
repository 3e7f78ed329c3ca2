using System.Net;
using NaraVard.Tests.Cycles;

namespace NaraVard.Tests.Meetings.Planning;

public sealed class WantingCyclesTests(Site site)
{
    [Fact]
    public async Task An_obstacle_that_a_team_has_shared_can_be_taken_up_and_keeps_its_source()
    {
        var (anna, manager, words) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("chef"), $"Journalsystemet låser oss {Unique.Word()}.");
        var (cycle, entry) = await ObstacleAsync(anna, words);
        var meeting = await manager.PlanMeetingAsync($"Tar upp hinder {Unique.Word()}", "team-l1");
        var hidden = await manager.OpenAsync(meeting);
        await anna.ShareAsync(entry);
        await anna.ShareAsync(entry);

        var plan = await manager.OpenAsync(meeting);
        var button = plan.QuerySelectorAll("button[name=entry]").Single(one => plan.GetElementById(one.GetAttribute("aria-describedby")!)!.TextContent == words);
        using var taken = await manager.SubmitAsync($"{meeting}#handler=Cycle", ("entry", button.GetAttribute("value")!));

        Assert.DoesNotContain(words, hidden.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var item = (await manager.OpenAsync(meeting)).QuerySelectorAll(".agenda-item")[1];
        Assert.EndsWith(words, item.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(item.QuerySelector($"a[href='{cycle}']"));
    }

    [Fact]
    public async Task An_obstacle_can_be_ticked_when_the_meeting_is_planned()
    {
        var (anna, manager, words) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("chef"), $"Ingen äger frågan {Unique.Word()}.");
        var (_, entry) = await ObstacleAsync(anna, words);
        await anna.ShareAsync(entry);
        await anna.ShareAsync(entry);
        var form = await manager.OpenAsync("/moten/nytt?niva=team");
        var box = form.QuerySelectorAll("input[name=Obstacles]").Single(one => one.ParentElement!.TextContent.Contains(words, StringComparison.Ordinal));

        using var planned = await manager.SubmitAsync("/moten/nytt?niva=team", ("Title", "Med hinder"), ("Date", "2027-03-01"), ("Obstacles", box.GetAttribute("value")!));

        Assert.EndsWith(words, Assert.Single(await manager.AgendaAsync(planned.Headers.Location!.ToString())), StringComparison.Ordinal);
    }

    private static async Task<(string Cycle, string Entry)> ObstacleAsync(Visitor anna, string words)
    {
        var cycle = await anna.StartCycleAsync();
        await (await anna.SubmitAsync($"{cycle}/skriv", ("Text", words), ("Kind", "Obstacle"), ("Remedy", "Lift"), ("LiftTo", "Region"))).GoesToAsync();
        return (cycle, (await anna.OpenAsync(cycle)).AddressOf(words));
    }
}
