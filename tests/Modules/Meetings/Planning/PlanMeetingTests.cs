using System.Net;

namespace NaraVard.Tests.Meetings.Planning;

public sealed class PlanMeetingTests(Site site)
{
    [Fact]
    public async Task A_question_from_its_page_is_ticked_and_its_level_chosen()
    {
        var manager = await site.SignedInAsync("chef");

        var page = await manager.OpenAsync("/moten/nytt?niva=team&fraga=team-l2");

        Assert.Equal(["team-l2"], page.QuerySelectorAll("input[name=Questions][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(4, page.QuerySelectorAll("input[name=Questions]").Length);
    }

    [Fact]
    public async Task A_question_of_the_series_comes_along_to_the_level_and_to_the_agenda()
    {
        var manager = await site.SignedInAsync("chef");
        var issue = await manager.OpenAsync("/serien/3");
        var (question, link) = (issue.QuerySelector("#fraga-2")!.TextContent, issue.QuerySelector("[aria-describedby=fraga-2]")!.GetAttribute("href")!);

        var levels = await manager.OpenAsync(link);
        var form = levels.QuerySelectorAll("a.stair").Select(stair => stair.GetAttribute("href")!).First(href => href.Contains("niva=team", StringComparison.Ordinal));
        var page = await manager.OpenAsync(form);
        using var answer = await manager.SubmitAsync(form, ("Title", "Om serien"), ("Date", "2027-03-01"), ("Time", "13:00"), ("Questions", "3.2"), ("Questions", "team-l1"));

        Assert.Contains(question, levels.QuerySelector("main header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["3.2"], page.QuerySelectorAll("input[name=Questions][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(question, (await manager.AgendaAsync(answer.Headers.Location!.ToString()))[0]);
    }

    [Theory]
    [InlineData("3.99")]
    [InlineData("99.1")]
    [InlineData("3.-1")]
    [InlineData("<b>")]
    public async Task A_question_that_the_series_does_not_have_is_left_out(string id)
    {
        var manager = await site.SignedInAsync("chef");

        var page = await manager.OpenAsync($"/moten/nytt?niva=team&serien={Uri.EscapeDataString(id)}");

        Assert.Empty(page.QuerySelectorAll("input[name=Questions][checked]"));
    }

    [Fact]
    public async Task Who_can_not_run_meetings_is_not_shown_the_way_from_the_series() =>
        Assert.Null((await (await site.SignedInAsync("medarbetare")).OpenAsync("/serien/3")).QuerySelector("a[href^='/moten']"));

    [Fact]
    public async Task Without_a_level_one_is_chosen_first()
    {
        var manager = await site.SignedInAsync("chef");

        var page = await manager.OpenAsync("/moten/nytt");

        Assert.Equal(8, page.QuerySelectorAll("a.stair").Length);
        Assert.Null(page.QuerySelector("#Title"));
    }

    [Fact]
    public async Task The_times_of_the_agenda_add_up_from_the_start()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Tiderna", "team-l1", "team-l2", "team-s1");

        var page = await manager.OpenAsync(meeting);

        Assert.Equal(["13.00 10 min", "13.10 10 min", "13.20 10 min"], page.QuerySelectorAll(".agenda-time").Select(time => time.TextContent.Trim()));
        Assert.Contains("30 av 60 minuter, slut 14.00", page.QuerySelector(".agenda-total")!.TextContent);
    }

    [Theory]
    [InlineData("2027-02-30", "13:00", "Skriv datumet som år, månad och dag")]
    [InlineData("3 mars", "13:00", "Skriv datumet som år, månad och dag")]
    [InlineData("0001-01-01", "13:00", "Skriv ett datum mellan")]
    [InlineData("2027-03-01", "25:00", "Skriv klockslaget som timmar och minuter")]
    [InlineData("2027-03-01", "", "Skriv klockslaget som timmar och minuter")]
    public async Task A_day_or_time_that_is_not_one_is_told_of_and_all_that_was_typed_stays(string date, string time, string message)
    {
        var manager = await site.SignedInAsync("chef");

        using var answer = await manager.SubmitAsync(
            "/moten/nytt?niva=team", ("Title", "Kvar efter felet"), ("Date", date), ("Time", time), ("Place", "Rum 4"), ("Questions", "team-l1"), ("Questions", "team-s2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(["Kvar efter felet", date, time, "Rum 4"], new[] { "Title", "Date", "Time", "Place" }.Select(id => page.GetElementById(id)!.GetAttribute("value")));
        Assert.Equal(["team-l1", "team-s2"], page.QuerySelectorAll("input[name=Questions][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task A_meeting_that_has_been_held_can_be_noted_afterwards()
    {
        var manager = await site.SignedInAsync("chef");

        using var answer = await manager.SubmitAsync("/moten/nytt?niva=team", ("Title", "Redan hållet"), ("Date", "2020-01-15"), ("Questions", "team-l1"));

        Assert.Contains("15 januari 2020", (await manager.OpenAsync(answer.Headers.Location!.ToString())).QuerySelector(".lead")!.TextContent);
        var list = await manager.OpenAsync("/moten");
        Assert.Contains("Redan hållet", list.QuerySelectorAll("section").Single(section => section.QuerySelector("h2")!.TextContent == "Att avsluta").TextContent);
    }

    [Theory]
    [InlineData("Title", "", "Skriv vad mötet heter")]
    [InlineData("Title", "Om 121212-1212", "personnummer")]
    [InlineData("Place", "Hemma hos 121212-1212", "personnummer")]
    [InlineData("Length", "en timme", "Skriv ett helt antal minuter mellan 5 och 600")]
    [InlineData("MinutesEach", "0", "Skriv ett helt antal minuter mellan 1 och 240")]
    [InlineData("Questions", "region-l1", "Kryssa i minst en fråga")]
    public async Task What_can_not_be_taken_is_told_of_beside_its_field(string field, string typed, string message)
    {
        var manager = await site.SignedInAsync("chef");
        (string, string)[] usual = [("Title", "Ledningsmöte"), ("Questions", "team-l1")];

        using var answer = await manager.SubmitAsync("/moten/nytt?niva=team", [.. usual.Where(pair => pair.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(message, page.GetElementById($"{field}-error")!.TextContent);
        Assert.NotNull(page.QuerySelector($".error-summary a[href='#{field}']"));
    }

    [Fact]
    public async Task Counting_the_time_together_keeps_the_ticks()
    {
        var manager = await site.SignedInAsync("chef");

        using var answer = await manager.SubmitAsync("/moten/nytt?niva=team", ("MinutesEach", "15"), ("Questions", "team-l1"), ("Questions", "team-l2"), ("act", "sum"));

        Assert.Contains("2 frågor, 30 minuter tillsammans", (await Visitor.ReadAsync(answer)).QuerySelector(".agenda-total")!.TextContent);
    }

    [Fact]
    public async Task Another_time_and_place_can_be_given()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Flyttas", "team-l1");

        using var answer = await manager.SubmitAsync($"{meeting}/andra", ("Time", "9.30"), ("Place", "Biblioteket"));

        Assert.Contains("kl. 09.30, Biblioteket", (await manager.OpenAsync(meeting)).QuerySelector(".lead")!.TextContent);
    }

    [Fact]
    public async Task Two_who_change_the_time_at_once_are_told()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Ändras av två", "team-l1");
        using var first = await manager.SubmitAsync($"{meeting}/andra", ("Place", "Biblioteket"));

        using var second = await manager.SubmitAsync($"{meeting}/andra", ("Place", "Matsalen"), ("seen", "0"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await Visitor.ReadAsync(second);
        Assert.Contains("Biblioteket", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal("Matsalen", page.GetElementById("Place")!.GetAttribute("value"));
    }
}
