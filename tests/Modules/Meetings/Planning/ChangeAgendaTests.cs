using System.Net;

namespace NaraVard.Tests.Meetings.Planning;

public sealed class ChangeAgendaTests(Site site)
{
    [Fact]
    public async Task A_question_moves_up_and_down_and_the_times_follow()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Flytta frågor", "team-l1", "team-s1");
        var before = await manager.AgendaAsync(meeting);

        using var answer = await manager.SubmitAsync($"{meeting}#item={await ItemAsync(manager, meeting, 1)}", ("act", "up"));

        Assert.Equal(before.Reverse(), await manager.AgendaAsync(meeting));
        Assert.Equal("13.00", (await manager.OpenAsync(meeting)).QuerySelector(".agenda-time")!.TextContent.Trim()[..5]);
    }

    [Fact]
    public async Task The_minutes_of_a_question_can_be_changed()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Ändra minuter", "team-l1", "team-s1");

        using var answer = await manager.SubmitAsync($"{meeting}#item={await ItemAsync(manager, meeting, 0)}", ("act", "set"), ("minutes", "25"));

        Assert.Equal(["13.00 25 min", "13.25 10 min"], (await manager.OpenAsync(meeting)).QuerySelectorAll(".agenda-time").Select(time => time.TextContent.Trim()));
    }

    [Fact]
    public async Task Minutes_that_are_no_number_are_told_of_and_stay_as_typed()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Fel minuter", "team-l1");

        using var answer = await manager.SubmitAsync($"{meeting}#item={await ItemAsync(manager, meeting, 0)}", ("act", "set"), ("minutes", "många"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal("många", page.GetElementById("Minutes")!.GetAttribute("value"));
        Assert.Contains("Skriv ett helt antal minuter", page.GetElementById("Minutes-error")!.TextContent);
    }

    [Fact]
    public async Task A_question_that_was_taken_away_can_be_put_back_with_its_notes()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Ta bort och ångra", "team-l1", "team-s1");
        await manager.WriteAsync(meeting, 1, "Det här vill ingen bli av med.");
        var item = await ItemAsync(manager, meeting, 0);

        using var removed = await manager.SubmitAsync($"{meeting}#item={item}", ("act", "remove"));
        var without = await manager.OpenAsync($"{meeting}/protokoll");
        using var back = await manager.SubmitAsync($"{meeting}#item={item}", ("act", "back"));
        var with = await manager.OpenAsync($"{meeting}/protokoll");

        Assert.DoesNotContain("Det här vill ingen bli av med.", without.Body!.TextContent);
        Assert.Contains("Det här vill ingen bli av med.", with.Body!.TextContent);
    }

    [Fact]
    public async Task A_question_of_the_table_and_an_own_question_come_last()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Lägg till", "team-l1");

        using var table = await manager.SubmitAsync($"{meeting}#handler=Table", ("question", "team-s2"));
        using var own = await manager.SubmitAsync($"{meeting}#handler=Own", ("Own", "Vad har hänt sedan sist?"), ("OwnMinutes", "5"));

        var agenda = await manager.AgendaAsync(meeting);
        Assert.StartsWith("Hur kan ni skapa större handlingsutrymme", agenda[1], StringComparison.Ordinal);
        Assert.Equal("Vad har hänt sedan sist?", agenda[2]);
        Assert.Contains("25 av 60 minuter", (await manager.OpenAsync(meeting)).QuerySelector(".agenda-total")!.TextContent);
    }

    [Theory]
    [InlineData("", "Skriv frågan")]
    [InlineData("Vad säger 121212-1212?", "personnummer")]
    public async Task An_own_question_that_can_not_be_taken_stays_in_its_field(string typed, string message)
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Egen fråga med fel", "team-l1");

        using var answer = await manager.SubmitAsync($"{meeting}#handler=Own", ("Own", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(message, page.GetElementById("Own-error")!.TextContent);
        Assert.Equal(typed, page.GetElementById("Own")!.TextContent.Trim());
    }

    private static async Task<string> ItemAsync(Visitor manager, string meeting, int place) =>
        (await manager.OpenAsync(meeting)).QuerySelectorAll(".agenda-item")[place].Id!;
}
