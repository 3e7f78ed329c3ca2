using System.Net;

namespace NaraVard.Tests.Meetings.Formats;

public sealed class FormatTests(Site site)
{
    [Fact]
    public async Task Everybody_can_read_the_formats_and_what_their_steps_take()
    {
        var reader = site.Visitor();

        var list = await reader.OpenAsync("/motesformer");
        var page = await reader.OpenAsync("/motesformer/efterat-samtal");

        Assert.Equal(6, list.QuerySelectorAll(".card a[href^='/motesformer/']").Length);
        Assert.Equal(["0–6", "6–15", "15–27", "27–35"], page.QuerySelectorAll(".agenda-time").Select(time => time.TextContent.Trim().Split(' ')[0]));
        Assert.Null(page.QuerySelector("a[href^='/moten/nytt']"));
    }

    [Fact]
    public async Task A_manager_plans_a_meeting_from_the_page_of_a_format()
    {
        var manager = await site.SignedInAsync("chef");

        var page = await manager.OpenAsync("/motesformer/ledningsmote-60-minuter");
        var levels = await manager.OpenAsync(page.QuerySelector("a[href^='/moten/nytt']")!.GetAttribute("href")!);
        var form = await manager.OpenAsync(levels.QuerySelectorAll("a.stair").Select(stair => stair.GetAttribute("href")!).First(href => href.Contains("niva=team", StringComparison.Ordinal)));

        Assert.Equal("Ledningsmöte på 60 minuter", form.GetElementById("Title")!.GetAttribute("value"));
        Assert.Equal("60", form.GetElementById("Length")!.GetAttribute("value"));
        Assert.Equal(2, form.QuerySelectorAll("input[name=Questions][checked]").Length);
        Assert.Contains("47 minuter tillsammans", form.QuerySelector(".agenda-total")!.TextContent);
    }

    [Fact]
    public async Task A_format_fills_the_agenda_and_the_questions_of_the_level_take_their_places()
    {
        var manager = await site.SignedInAsync("chef");

        var plan = await PlanAsync(manager, "ledningsmote-60-minuter", "team-l2", "team-s1", "team-s2");

        var page = await manager.OpenAsync(plan);
        var agenda = page.QuerySelectorAll(".agenda-item").ToList();
        Assert.Equal(6, agenda.Count);
        Assert.StartsWith("Vad har du sett", agenda[0].QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Vad berättar mönstren", agenda[1].QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("med namn", agenda[1].QuerySelector("p.quiet")!.TextContent);
        Assert.StartsWith("Hur går det till när ni fattar beslut", agenda[2].QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Hur kan ni skapa större handlingsutrymme", agenda[4].QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Utcheckning", agenda[5].TextContent);
        Assert.Contains("57 av 60 minuter", page.QuerySelector(".agenda-total")!.TextContent);
        Assert.NotNull(page.QuerySelector("aside a[href='/motesformer/ledningsmote-60-minuter']"));
    }

    [Fact]
    public async Task A_format_needs_no_question_of_the_table()
    {
        var manager = await site.SignedInAsync("chef");

        var plan = await PlanAsync(manager, "efterat-samtal");

        Assert.Equal(["Vad skulle hända?", "Vad hände?"], (await manager.AgendaAsync(plan)).Take(2));
    }

    [Fact]
    public async Task An_editor_can_change_a_format()
    {
        var editor = await site.SignedInAsync("redaktor");

        var form = await editor.OpenAsync("/redaktion/motesformer/efterat-samtal");

        Assert.Contains("Till den som leder", form.Body!.TextContent);
        Assert.Contains("Tyst skrivande, visas utan namn", form.Body!.TextContent);
    }

    private static async Task<string> PlanAsync(Visitor manager, string format, params string[] questions)
    {
        (string, string)[] ticked = questions.Length == 0 ? [("Questions", "")] : [.. questions.Select(id => ("Questions", id))];
        using var answer = await manager.SubmitAsync($"/moten/nytt?niva=team&format={format}", [("Date", "2027-03-01"), ("Time", "13:00"), .. ticked]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
