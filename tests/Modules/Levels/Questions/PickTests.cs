using AngleSharp.Html.Dom;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Levels.Questions;

public sealed class PickTests(Site site)
{
    [Fact]
    public async Task Several_questions_are_picked_by_address_and_go_to_a_meeting_a_cycle_or_cards()
    {
        var page = await (await site.SignedInAsync("chef")).OpenAsync("/fragor/region");

        var form = (IHtmlFormElement)page.QuerySelector("form#valda")!;
        Assert.Equal(("get", "/fragor/region/kort"), (form.Method, form.GetAttribute("action")));
        Assert.Equal(["/moten/nytt", "/cykler/ny", null], form.QuerySelectorAll("button").Select(button => button.GetAttribute("formaction")));
        Assert.Equal(page.QuerySelectorAll(".question").Select(question => question.Id), page.QuerySelectorAll("input[name=fraga][form=valda]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Only_who_may_run_meetings_is_offered_one()
    {
        var form = (await (await site.SignedInAsync("medarbetare")).OpenAsync("/fragor/region")).QuerySelector("form#valda")!;

        Assert.Null(form.QuerySelector("button[formaction='/moten/nytt']"));
        Assert.NotNull(form.QuerySelector("button[formaction='/cykler/ny']"));
    }

    [Fact]
    public async Task Cards_are_those_that_are_picked_in_the_order_of_the_table()
    {
        var page = await site.Visitor().OpenAsync("/fragor/region/kort?fraga=region-s2&fraga=region-l1&fraga=finns-inte");

        Assert.Equal(["Vilka mönster ser ni från alla nivåer under er?", "Hur betalar och organiserar ni lärandet? Vilka resurser och vilket utrymme finns för att lära?"], Cards(page));
    }

    [Fact]
    public async Task Support_questions_have_cards_when_they_are_asked_for()
    {
        Assert.Equal(4, Cards(await site.Visitor().OpenAsync("/fragor/region/kort")).Count);
        Assert.Equal(7, Cards(await site.Visitor().OpenAsync("/fragor/region/kort?med=stod")).Count);
    }

    [Fact]
    public async Task A_meeting_begins_with_those_that_were_picked()
    {
        var page = await (await site.SignedInAsync("chef")).OpenAsync("/moten/nytt?niva=region&fraga=region-l1&fraga=region-s1");

        Assert.Equal(["region-l1", "region-s1"], page.QuerySelectorAll("input[name=Questions][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task A_question_has_a_page_of_its_own_with_its_follow_ups_and_ways_on()
    {
        var page = await site.Visitor().OpenAsync("/fragor/team/team-l2");

        Assert.Equal("Vad berättar mönstren om vad ni behöver förändra i era arbetssätt och i hur teamet fungerar?", page.Text("h1"));
        Assert.Contains("Behöver teamets blandning", page.Text("main"));
        foreach (var address in new[] { "/moten/nytt?niva=team&fraga=team-l2", "/cykler/ny?fraga=team-l2", "/fragor/team/kort?fraga=team-l2", "/fragor/team" })
        {
            Assert.NotNull(page.QuerySelector($"main a[href='{address}']"));
        }

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.Visitor().StatusAsync("/fragor/region/team-l2"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.Visitor().StatusAsync("/fragor/team/egen-inte-en-fraga"));
    }

    private static List<string> Cards(IHtmlDocument page) => [.. page.QuerySelectorAll(".print-cards .question-text").Select(card => card.TextContent)];
}
