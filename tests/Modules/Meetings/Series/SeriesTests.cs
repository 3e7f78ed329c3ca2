using System.Net;
using AngleSharp.Html.Dom;
using NaraVard.Tests.Mail;
using NaraVard.Tests.Meetings.Room;

namespace NaraVard.Tests.Meetings.Series;

public sealed class SeriesTests(Site site)
{
    [Fact]
    public async Task A_holiday_is_proposed_but_not_chosen()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Vårens möten", "team-l1");

        var page = await manager.OpenAsync($"{meeting}/upprepa?rytm=Weekly&antal=5");

        var rows = page.QuerySelectorAll("input[name=Chosen]").OfType<IHtmlInputElement>().ToList();
        Assert.Equal(["2027-03-08", "2027-03-15", "2027-03-22", "2027-03-29", "2027-04-05"], page.QuerySelectorAll("input[name=Days]").Select(day => day.GetAttribute("value")));
        Assert.Equal([true, true, true, false, true], rows.Select(row => row.IsChecked));
        Assert.Contains("Annandag påsk", rows[3].ParentElement!.TextContent);
    }

    [Fact]
    public async Task Each_meeting_of_a_series_stands_by_itself_with_a_clock_that_follows_the_summer()
    {
        var (manager, title) = (await site.SignedInAsync("chef"), $"Serie {Unique.Word()}");
        var meeting = await manager.PlanMeetingAsync(title, "team-l1", "team-l2");

        await RepeatAsync(manager, meeting, withAgenda: true, "2027-03-22", "2027-04-12");

        var coming = await ComingAsync(manager, meeting);
        Assert.Equal(2, coming.Count);
        var second = await manager.OpenAsync(coming[1]);
        Assert.Contains("12 april 2027 kl. 13.00", second.QuerySelector(".lead")!.TextContent);
        Assert.Equal(2, second.QuerySelectorAll(".agenda-item").Length);
    }

    [Fact]
    public async Task All_that_are_left_move_as_many_days_and_those_invited_are_told_of_each()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        var meeting = await manager.PlanMeetingAsync($"Flyttas alla {Unique.Word()}", "team-l1");
        await RepeatAsync(manager, meeting, withAgenda: true, "2027-03-08");
        var second = Assert.Single(await ComingAsync(manager, meeting));
        using var invited = await manager.SubmitAsync($"{second}/bjud-in", ("Addresses", guest));

        using var moved = await manager.SubmitAsync($"{meeting}/andra", ("Date", "2027-03-02"), ("Time", "15:00"), ("all", "true"));

        Assert.Contains("tisdag 9 mars 2027 kl. 15.00", (await manager.OpenAsync(second)).QuerySelector(".lead")!.TextContent);
        await site.SendAsync();
        Assert.Single(ReceivedMail.InFolder(site.DataFolder, guest), mail => mail["Subject"]!.StartsWith("Ändrat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_who_were_invited_last_time_are_proposed()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        var meeting = await manager.PlanMeetingAsync($"Samma gäster {Unique.Word()}", "team-l1");
        await RepeatAsync(manager, meeting, withAgenda: true, "2027-03-08");
        using var invited = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", guest));

        var page = await manager.OpenAsync($"{Assert.Single(await ComingAsync(manager, meeting))}/bjud-in");

        Assert.Equal(guest, page.GetElementById("Addresses")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_next_meeting_begins_with_the_words_of_the_last_and_takes_over_what_was_not_reached()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync($"Går vidare {Unique.Word()}", "team-l1", "team-l2");
        await RepeatAsync(manager, meeting, withAgenda: false, "2027-03-08");
        var next = Assert.Single(await ComingAsync(manager, meeting));
        await manager.WriteAsync(meeting, 1, "Det här hann vi.");
        await manager.WriteAsync(meeting, 3, "Svaren dröjer för att ingen äger frågan.");
        await manager.CloseAsync(meeting);

        var plan = await manager.OpenAsync(next);
        using var carried = await manager.SubmitAsync($"{meeting}/protokoll#handler=Carry");
        using var twice = await manager.Client.PostAsync($"{meeting}/protokoll?handler=Carry&to={next[(next.LastIndexOf('/') + 1)..]}", Token(plan));

        Assert.Contains("Svaren dröjer för att ingen äger frågan.", plan.QuerySelector("main")!.TextContent);
        Assert.Contains("Vad berättar mönstren", plan.QuerySelector("form[action*='handler=Carry']")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        var agenda = await manager.AgendaAsync(next);
        Assert.StartsWith("Vad berättar mönstren", Assert.Single(agenda), StringComparison.Ordinal);
        Assert.Null((await manager.OpenAsync($"{meeting}/protokoll")).QuerySelector("form[action*='handler=Carry']"));
    }

    [Fact]
    public async Task The_room_begins_with_the_words_of_last_time_for_all_to_see_and_goes_on_without_them()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync($"Börjar med orden {Unique.Word()}", "team-l1");
        await RepeatAsync(manager, meeting, withAgenda: true, "2027-03-08");
        var next = Assert.Single(await ComingAsync(manager, meeting));
        await manager.WriteAsync(meeting, 2, "Vi lånar tid av varandra.");
        await manager.CloseAsync(meeting);

        var room = await site.OpenRoomAsync(manager, next);

        Assert.Contains("Vi lånar tid av varandra.", (await manager.OpenAsync($"{next}/rum")).GetElementById("forra")!.TextContent);
        Assert.Contains("Vi lånar tid av varandra.", (await manager.OpenAsync($"{next}/vagg")).GetElementById("forra")!.TextContent);
        await room.NextAsync(1);
        Assert.Equal("", (await manager.OpenAsync($"{next}/rum")).GetElementById("forra")!.TextContent.Trim());
        Assert.Equal("", (await manager.OpenAsync($"{next}/vagg")).GetElementById("forra")!.TextContent.Trim());
    }

    private static FormUrlEncodedContent Token(IHtmlDocument page) =>
        new([new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);

    private static async Task RepeatAsync(Visitor manager, string meeting, bool withAgenda, params string[] days)
    {
        (string, string)[] fields = [.. days.Select(day => ("Days", day)), .. days.Select((_, place) => ("Chosen", $"{place}")), ("WithAgenda", $"{withAgenda}")];
        using var answer = await manager.SubmitAsync($"{meeting}/upprepa?rytm=Weekly&antal=6", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> ComingAsync(Visitor manager, string meeting) =>
        [.. (await manager.OpenAsync(meeting)).QuerySelectorAll("aside ul[role=list] a[href^='/moten/']").Select(link => link.GetAttribute("href")!).Where(href => Guid.TryParse(href["/moten/".Length..], out _))];
}
