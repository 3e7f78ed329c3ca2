using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Meetings;

namespace NaraVard.Tests.Meetings.Planning;

public sealed class WaysTests(Site site)
{
    [Fact]
    public async Task The_plan_says_what_those_who_answer_are_promised()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Så svarar ni", "team-l1");

        using var answer = await manager.SubmitAsync($"{meeting}#item={await FirstAsync(manager, meeting)}", ("act", "set"), ("minutes", "12"), ("way", "Unnamed"));

        var item = (await manager.OpenAsync(meeting)).QuerySelector(".agenda-item")!;
        Assert.Contains("ingen kan se vem som har skrivit vad", item.QuerySelector("p.quiet")!.TextContent);
        Assert.Equal("Unnamed", item.QuerySelector("input[name=way][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_promised_in_the_room_can_not_be_changed_in_the_plan()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Redan lovat", "team-l1");
        var item = await FirstAsync(manager, meeting);
        var early = await manager.FillAsync($"{meeting}#item={item}", ("act", "set"), ("minutes", "10"), ("way", "Unnamed"));
        await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            (await store.Set<AgendaItem>().SingleAsync(row => row.Id == Guid.Parse(item))).ComeUp(site.Clock.GetUtcNow());
            return await store.SaveChangesAsync();
        });

        using var late = await early();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Empty((await manager.OpenAsync(meeting)).QuerySelectorAll("input[name=way]"));
    }

    [Fact]
    public async Task A_row_that_is_dropped_takes_its_place_and_the_others_make_room()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Dra en fråga", "team-l1", "team-l2", "team-s1");
        var (before, page) = (await manager.AgendaAsync(meeting), await manager.OpenAsync(meeting));
        var last = page.QuerySelectorAll(".agenda-item")[2].Id!;
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var dropped = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("item", last), new("place", "1")]);

        using var answer = await manager.Client.PostAsync($"{meeting}?handler=Place", dropped);

        Assert.Equal([before[2], before[0], before[1]], await manager.AgendaAsync(meeting));
    }

    [Fact]
    public async Task A_meeting_gets_one_check_in_first_and_one_check_out_last()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Början och slut", "team-l1");

        using var checkOut = await manager.SubmitAsync($"{meeting}#handler=Around", ("kind", "CheckOut"));
        using var checkIn = await manager.SubmitAsync($"{meeting}#handler=Around", ("kind", "CheckIn"));

        var page = await manager.OpenAsync(meeting);
        Assert.Equal(3, page.QuerySelectorAll(".agenda-item").Length);
        Assert.Contains("Incheckning", page.QuerySelectorAll(".agenda-item")[0].TextContent);
        Assert.Contains("Utcheckning", page.QuerySelectorAll(".agenda-item")[2].TextContent);
        Assert.Null(page.QuerySelector("form[action*='handler=Around']"));
    }

    private static async Task<string> FirstAsync(Visitor manager, string meeting) => (await manager.OpenAsync(meeting)).QuerySelector(".agenda-item")!.Id!;
}
