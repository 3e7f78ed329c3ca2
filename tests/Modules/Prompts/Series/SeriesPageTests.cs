using System.Net;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Series;

/// <summary>The page where it is agreed on, and where each sees and thins out their own.</summary>
public sealed class SeriesPageTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = monday.Site;

    [Fact]
    public async Task The_page_is_there_for_a_series_alone_and_only_managers_decide_for_all()
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1");
        var (guest, stranger) = (await Colleague.AtAsync(_site), await (await Colleague.AtAsync(_site)).SignInAsync());
        using var single = await (await series.ManagerAsync()).SubmitAsync("/moten/nytt?niva=team", ("Title", "En gång"), ("Date", "2027-01-20"), ("Time", "13:00"));
        await series.InviteAsync(guest);
        var visitor = await guest.SignInAsync();

        var empty = await visitor.OpenAsync(series.Page());
        Assert.Contains("Ännu kommer inga frågor", empty.QuerySelector("main")!.TextContent);
        Assert.Null(empty.QuerySelector("form[action*='handler=Agree']"));
        Assert.Equal(HttpStatusCode.NotFound, await (await series.ManagerAsync()).StatusAsync($"{single.Headers.Location}/fragor-infor"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(series.Page()));
        Assert.NotNull((await (await series.ManagerAsync()).OpenAsync(series.Meetings[0])).QuerySelector($"a[href='{series.Page()}']"));
        Assert.NotNull((await visitor.OpenAsync($"{series.Meetings[0]}/infor")).QuerySelector($"a[href='{series.Page()}']"));
    }

    [Fact]
    public async Task All_are_told_once_for_each_change_and_nobody_when_nothing_changed()
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1");
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest);

        await series.AgreeAsync();
        await series.AgreeAsync();
        await _site.SendAsync();
        Assert.Equal(["Frågor inför mötena"], MeetingSeriesOf.Told(guest));
        await series.AgreeAsync(days: 3);
        using var ended = await (await series.ManagerAsync()).SubmitAsync($"{series.Page()}#handler=End");
        await series.AgreeAsync(days: 3);
        await _site.SendAsync();

        Assert.Equal(3, MeetingSeriesOf.Told(guest).Count(subject => subject == "Frågor inför mötena"));
        Assert.Equal(1, MeetingSeriesOf.Told(guest).Count(subject => subject == "Frågorna inför mötena är avslutade"));
    }

    [Fact]
    public async Task What_is_ended_asks_nobody_any_more()
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1");
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest);
        await series.AgreeAsync();

        using var ended = await (await series.ManagerAsync()).SubmitAsync($"{series.Page()}#handler=End");
        await MeetingSeriesOf.FollowAsync(_site);
        await guest.RingAsync("2027-01-19 10:00");

        Assert.Empty(guest.Mails());
        Assert.Contains("Frågorna inför mötena är avslutade", (await (await guest.SignInAsync()).OpenAsync(series.Page())).QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("0", "10:00", "DaysBefore")]
    [InlineData("15", "10:00", "DaysBefore")]
    [InlineData("2", "tio", "Time")]
    public async Task What_cannot_be_agreed_on_is_told_beside_its_field(string days, string time, string field)
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1");

        using var answer = await (await series.ManagerAsync()).SubmitAsync($"{series.Page()}#handler=Agree", ("DaysBefore", days), ("Time", time));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(answer)).GetElementById($"{field}-error"));
    }

    [Fact]
    public async Task One_press_in_the_mail_program_stops_them_until_the_person_begins_again()
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1", "team-l2");
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest);
        await series.AgreeAsync();
        await guest.RingAsync("2027-01-19 10:00");

        using var stopped = await _site.Visitor().Client.PostAsync(new Uri(guest.Mail()["List-Unsubscribe"]!.Trim('<', '>')).AbsolutePath, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        await series.AgreeAsync(days: 1);
        await MeetingSeriesOf.FollowAsync(_site);
        await guest.RingAsync("2027-01-27 10:00");
        Assert.Single(guest.Mails());
        Assert.Single(MeetingSeriesOf.Told(guest));

        using var again = await (await guest.SignInAsync()).SubmitAsync($"{series.Page()}#handler=Start");
        await guest.RingAsync("2027-02-03 10:00");

        Assert.Equal(2, guest.Mails().Count);
    }

    [Fact]
    public async Task A_pause_leaves_out_the_questions_that_would_have_come_until_then()
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1", "team-l2");
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest);
        await series.AgreeAsync();
        var visitor = await guest.SignInAsync();

        using var paused = await visitor.SubmitAsync($"{series.Page()}#handler=Quiet", ("PauseUntil", "2027-01-27"), ("Quieting", "pause"));
        Assert.Contains("pausade till den 27 januari 2027", (await visitor.OpenAsync(series.Page())).QuerySelector("main")!.TextContent);
        await MeetingSeriesOf.FollowAsync(_site);
        foreach (var day in new[] { "2027-01-19", "2027-01-26", "2027-01-27" })
        {
            await guest.RingAsync($"{day} 10:00");
        }

        Assert.Empty(guest.Mails());
        await guest.RingAsync("2027-02-02 10:00");
        Assert.Contains("torsdag 4 februari", guest.Mail().Text);
    }

    [Fact]
    public async Task Own_hours_move_a_question_and_a_change_of_them_too()
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1");
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest);
        await series.AgreeAsync();
        var cycle = await guest.StartCycleAsync();

        using var nights = await (await guest.SignInAsync()).SubmitAsync($"/cykler/{cycle}/reflektionsfragor", ("NightShift", "true"), ("Rhythm", "Monthly"), ("Weekday", "Friday"));

        Assert.Contains("tisdag 19 januari 2027 kl. 21.00", (await (await guest.SignInAsync()).OpenAsync(series.Page())).QuerySelector(".notice")!.TextContent);
        await guest.RingAsync("2027-01-19 10:00");
        Assert.Empty(guest.Mails());
        await guest.RingAsync("2027-01-19 21:00");
        Assert.Single(guest.Mails());
    }

    [Fact]
    public async Task A_cycle_cannot_be_asked_about_before_meetings()
    {
        var colleague = await Colleague.AtAsync(_site);
        var cycle = await colleague.StartCycleAsync();

        using var answer = await (await colleague.SignInAsync()).SubmitAsync($"/cykler/{cycle}/reflektionsfragor", ("Rhythm", "BeforeMeetings"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
