using System.Net;
using NaraVard.Meetings;
using NaraVard.Tests.Meetings.Room;

namespace NaraVard.Tests.Meetings.Closing;

public sealed class ClosingTests(Site site)
{
    [Fact]
    public async Task Each_test_becomes_a_cycle_and_the_minutes_show_the_way_to_it()
    {
        var manager = await site.SignedInAsync("chef");
        var what = $"Korta morgonmöten {Unique.Word()}";
        var meeting = await manager.PlanMeetingAsync("Det blir cykler", "team-l1");
        await manager.WriteAsync(meeting, 3, $"{what} – Anna, från måndag\nEtt provschema");

        using var closed = await manager.SubmitAsync($"{meeting}/avsluta", ("Tests[1].Start", "false"));

        Assert.Equal($"{meeting}/protokoll", closed.Headers.Location!.ToString());
        var minutes = await manager.OpenAsync($"{meeting}/protokoll");
        var way = Assert.Single(minutes.QuerySelectorAll(".minutes li a"));
        Assert.Contains(what, way.TextContent);
        var cycle = await manager.OpenAsync(way.GetAttribute("href")!);
        Assert.Contains(what, cycle.QuerySelector("h1")!.TextContent);
        Assert.Contains("Det blir cykler", cycle.Body!.TextContent);
        Assert.Contains("Anna, från måndag", cycle.Body.TextContent);
    }

    [Fact]
    public async Task Each_lift_becomes_a_lifted_question_without_names_and_the_minutes_show_where_it_stands()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Det lyfts", "team-l1");
        await manager.WriteAsync(meeting, 4, "Regionen låser schemat för tidigt, ring 070-123 45 67");
        var page = await manager.OpenAsync($"{meeting}/avsluta");
        Assert.DoesNotContain("070-123", page.GetElementById("Lifts_0__Text")!.TextContent);
        Assert.Equal("Region", page.QuerySelector("select[name='Lifts[0].Level'] option[selected]")!.GetAttribute("value"));
        using var unchosen = await manager.SubmitAsync($"{meeting}/avsluta");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unchosen.StatusCode);

        using var closed = await manager.SubmitAsync($"{meeting}/avsluta", ("Lifts[0].Receiver", "14"));

        var line = (await manager.OpenAsync($"{meeting}/protokoll")).QuerySelectorAll(".minutes li").Single(li => li.TextContent.Contains("låser schemat", StringComparison.Ordinal));
        Assert.NotNull(line.QuerySelector(".icon"));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    [Fact]
    public async Task A_meeting_that_is_opened_and_closed_again_makes_nothing_twice()
    {
        var manager = await site.SignedInAsync("chef");
        var what = $"Prova en gång {Unique.Word()}";
        var meeting = await manager.PlanMeetingAsync("Två gånger", "team-l1");
        await manager.WriteAsync(meeting, 3, what);
        var late = await manager.FillAsync($"{meeting}/avsluta");
        await manager.CloseAsync(meeting);
        using var opened = await manager.SubmitAsync($"{meeting}/protokoll");

        using var again = await late();

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(1, (await manager.OpenAsync("/cykler")).QuerySelectorAll("main h2, main h3").Count(heading => heading.TextContent.Contains(what, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_cannot_be_lifted_stops_all_of_it_and_tells_where()
    {
        var manager = await site.SignedInAsync("chef");
        var what = $"Stannar {Unique.Word()}";
        var meeting = await manager.PlanMeetingAsync("Allt eller inget", "team-l1");
        await manager.WriteAsync(meeting, 3, what);
        await manager.WriteAsync(meeting, 4, "Samma uppgift skrivs i tre system");

        using var refused = await manager.SubmitAsync($"{meeting}/avsluta", ("Lifts[0].Text", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(refused)).GetElementById("Lifts_0__Text-error"));
        Assert.DoesNotContain(what, (await manager.OpenAsync("/cykler")).Body!.TextContent);
    }

    [Fact]
    public async Task What_was_shown_stands_in_the_minutes_and_what_was_not_is_warned_of_and_never_read()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var anna = await site.JoinAsync(room, "Anna");
        using var sent = await anna.SubmitAsync(room.Phone + "#Write", ("Text", "Schemat låses för tidigt"));

        Assert.Contains("har inte visats", (await room.Leader.OpenAsync($"{room.Address}/avsluta")).QuerySelector(".notice-warn")!.TextContent);
        Assert.DoesNotContain("Schemat låses", (await room.Leader.OpenAsync($"{room.Address}/protokoll")).Body!.TextContent);
        await room.RevealAsync();
        Assert.Null((await room.Leader.OpenAsync($"{room.Address}/avsluta")).QuerySelector(".notice-warn"));
        await room.Leader.CloseAsync(room.Address);

        Assert.Contains("Schemat låses för tidigt – Anna", (await room.Leader.OpenAsync($"{room.Address}/protokoll")).QuerySelector(".minutes")!.TextContent);
    }
}
