using System.Net;
using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Meetings.Room;

public sealed class RoomTests(Site site)
{
    [Fact]
    public async Task What_is_written_in_the_room_stands_in_the_minutes_in_order()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Hela vägen", "team-l1", "team-l2");

        await manager.WriteAsync(meeting, 1, "De ringer om svaret.");
        await manager.WriteAsync(meeting, 2, "Teamet behöver en namngiven kontakt.");
        await manager.WriteAsync(meeting, 3, "Ingen minns frågan.");
        await manager.WriteAsync(meeting, 4, "Namngiven kontakt i fyra veckor – Anna, från måndag\nKorta morgonmöten");
        await manager.WriteAsync(meeting, 5, "Samma uppgift skrivs i tre system");
        await manager.WriteAsync(meeting, 6, "Schemat låses för tidigt – Karin");
        using var last = await manager.SubmitAsync($"{meeting}/rum?steg=7", ("Text", "Karin Ek och fyra till"), ("go", "close"));
        Assert.Equal($"{meeting}/avsluta", last.Headers.Location!.ToString());
        await manager.CloseAsync(meeting);

        var text = (await manager.OpenAsync($"{meeting}/protokoll")).QuerySelector(".minutes")!.TextContent;
        string[] order =
        [
            "Så här förstår vi det nu", "Ingen minns frågan.", "Det här prövar vi", "Namngiven kontakt i fyra veckor", "Anna, från måndag", "Korta morgonmöten",
            "Det här lyfter vi", "Samma uppgift", "Hinder som tas bort", "Schemat låses för tidigt", "Karin",
            "Vilka mönster ser ni", "De ringer om svaret.", "Vad berättar mönstren", "Teamet behöver en namngiven kontakt.", "Karin Ek och fyra till",
        ];
        var places = order.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task A_meeting_shows_one_thing_at_a_time_and_how_long_it_may_take()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("En sak i taget", "team-l1", "team-s1");

        var page = await manager.OpenAsync($"{meeting}/rum?steg=2");

        Assert.StartsWith("Hur går det till när ni fattar beslut", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 av 7", page.QuerySelector(".eyebrow")!.TextContent);
        Assert.Contains("10 minuter, till 13.20", page.QuerySelector(".meeting-clock")!.TextContent);
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_nothing()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Två skriver", "team-l1");
        await manager.WriteAsync(meeting, 1, "Det den första skrev.");

        using var answer = await manager.SubmitAsync($"{meeting}/rum", ("before", ""), ("Text", "Det den andra skrev."), ("go", "next"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("Det den första skrev.", page.QuerySelector(".as-seen")!.TextContent);
        Assert.Equal("Det den andra skrev.", page.GetElementById("Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Both_texts_can_be_kept()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Båda texterna", "team-l1");
        await manager.WriteAsync(meeting, 1, "Först.");

        using var answer = await manager.SubmitAsync($"{meeting}/rum", ("before", "Först."), ("Text", "Sedan."), ("go", "join"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var lines = (await manager.OpenAsync($"{meeting}/rum")).GetElementById("Text")!.TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["Först.", "Sedan."], lines);
    }

    [Fact]
    public async Task Going_on_without_writing_leaves_what_others_wrote_alone()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Bara bläddra", "team-l1");
        await manager.WriteAsync(meeting, 1, "Skrivet av en annan.");

        using var answer = await manager.SubmitAsync($"{meeting}/rum", ("before", ""), ("Text", ""), ("go", "next"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Skrivet av en annan.", (await manager.OpenAsync($"{meeting}/rum")).GetElementById("Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_personal_identity_number_is_not_saved_and_the_text_stays()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Personnummer", "team-l1");

        using var answer = await manager.SubmitAsync($"{meeting}/rum", ("Text", "Patienten 121212-1212 ringde."), ("go", "next"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("personnummer", page.GetElementById("Text-error")!.TextContent);
        Assert.Equal("Patienten 121212-1212 ringde.", page.GetElementById("Text")!.TextContent.Trim());
        Assert.Equal("", (await manager.OpenAsync($"{meeting}/rum")).GetElementById("Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_closed_meeting_takes_no_more_until_it_is_opened_again()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Avslutas", "team-l1");
        var late = FormOf(await manager.OpenAsync($"{meeting}/rum"), "För sent skrivet.");
        await manager.CloseAsync(meeting);

        using var refused = await manager.Client.PostAsync($"{meeting}/rum", late);
        using var opened = await manager.SubmitAsync($"{meeting}/protokoll");
        using var taken = await manager.SubmitAsync($"{meeting}/rum", ("Text", "För sent skrivet."), ("go", "next"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("För sent skrivet.", (await Visitor.ReadAsync(refused)).GetElementById("Text")!.TextContent.Trim());
        Assert.Equal($"{meeting}/rum", opened.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    private static FormUrlEncodedContent FormOf(IHtmlDocument room, string text) => new(
    [
        .. room.GetElementById("Text")!.Closest("form")!.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")),
        new("Text", text),
        new("go", "next"),
    ]);
}
