using System.Net;

namespace NaraVard.Tests.Meetings.Overview;

public sealed class ReachTests(Site site)
{
    [Theory, InlineData("/moten"), InlineData("/moten/nytt?niva=team")]
    public async Task Somebody_who_is_not_a_manager_is_refused(string address)
    {
        var practitioner = await site.SignedInAsync("medarbetare");

        using var answer = await practitioner.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_reader_is_asked_to_sign_in()
    {
        using var answer = await site.Visitor().Client.GetAsync("/moten/nytt?niva=team&fraga=team-l1");

        Assert.Contains("/logga-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_manager_of_another_organisation_the_meeting_is_not_there()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Bara vårt", "team-l1");
        var other = await site.ManagerElsewhereAsync("chef.annanstans@test.invalid");

        Assert.All(
            await Task.WhenAll(new[] { "", "/andra", "/rum", "/protokoll" }.Select(page => other.StatusAsync(meeting + page))),
            status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.DoesNotContain("Bara vårt", (await other.OpenAsync("/moten")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_of_another_organisation_can_not_write_in_it_either()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Skrivskyddat", "team-l1");
        var note = (await manager.OpenAsync($"{meeting}/rum")).QuerySelector("input[name=note]")!.GetAttribute("value")!;
        var other = await site.ManagerElsewhereAsync("chef.skriver@test.invalid");
        var token = (await other.OpenAsync("/moten/nytt?niva=team")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await other.Client.PostAsync($"{meeting}/rum", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("note", note), new("Text", "Hit når jag inte."), new("go", "next")]));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("", (await manager.OpenAsync($"{meeting}/rum")).GetElementById("Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Without_meetings_the_list_says_how_to_make_the_first()
    {
        var other = await site.ManagerElsewhereAsync("chef.utan.moten@test.invalid");

        var page = await other.OpenAsync("/moten");

        Assert.Contains("Här samlas era möten", page.QuerySelector(".empty")!.TextContent);
    }

    [Fact]
    public async Task A_held_meeting_is_listed_by_what_it_led_to()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Vad det ledde till", "team-l1");
        using var later = await manager.SubmitAsync($"{meeting}/andra", ("Date", "2027-03-02")); // the latest of all held, so that it is on the first page
        await manager.WriteAsync(meeting, 3, "Ett provschema – Karin");
        await manager.CloseAsync(meeting);

        var card = (await manager.OpenAsync("/moten")).QuerySelectorAll(".card").Single(c => c.QuerySelector("h3")!.TextContent == "Vad det ledde till");

        Assert.Contains("Ett provschema", card.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{meeting}/protokoll", card.QuerySelector("a")!.GetAttribute("href"));
    }
}
