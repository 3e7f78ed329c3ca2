using System.Net;
using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles.Planning;

/// <summary>A team plans as it goes: a start asks for two things, and each phase for what it needs.</summary>
public sealed class PlanTests(Site site)
{
    [Fact]
    public async Task A_start_asks_for_a_title_and_a_purpose_and_no_more()
    {
        var anna = await site.SignedInAsync("medarbetare");

        var form = (await anna.OpenAsync("/cykler/ny")).QuerySelector("main form")!;

        Assert.Equal(["Title", "Purpose"], form.QuerySelectorAll("input:not([type=hidden]), textarea").Select(field => field.GetAttribute("name")));
        Assert.NotNull(form.QuerySelector("details:not([open]) select[name=Level]"));
    }

    [Fact]
    public async Task The_board_asks_for_what_the_phase_needs_until_it_is_written()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var atFirst = (await anna.OpenAsync(cycle)).QuerySelector(".to-decide")!.TextContent;
        using (var saved = await anna.SubmitAsync($"{cycle}/plan", ("Missing", "Patienterna själva.")))
        {
            await saved.GoesToAsync();
        }

        var then = (await anna.OpenAsync(cycle)).QuerySelector(".to-decide")!.TextContent;
        await anna.StepAsync(cycle, CyclePhase.Test);
        var whenTesting = (await anna.OpenAsync(cycle)).QuerySelector(".to-decide")!.TextContent;

        Assert.Contains("Vilka saknas?", atFirst);
        Assert.DoesNotContain("Vem har gett er mandat?", atFirst);
        Assert.DoesNotContain("Vilka saknas?", then);
        Assert.Contains("Vem har gett er mandat?", whenTesting);
    }

    [Fact]
    public async Task The_protection_is_told_with_its_last_day()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var saved = await anna.SubmitAsync(
            $"{cycle}/plan", ("Mandate", "Verksamhetschefen"), ("MandateUntil", "2027-03-31"), ("FreedTime", "En timme i veckan från rondtiden"), ("PausedRules", "Rutinen om dubbel dokumentation"));

        await saved.GoesToAsync();
        var board = (await anna.OpenAsync(cycle)).Said();
        Assert.Contains("Till och med 31 mars 2027", board);
        Assert.Contains("En timme i veckan från rondtiden", board);
        Assert.Contains("Rutinen om dubbel dokumentation", board);
    }

    [Fact]
    public async Task A_day_that_is_none_is_asked_for_again_and_nothing_is_lost()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/plan", ("Mandate", "Rektorn"), ("MandateUntil", "i vår"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector("#MandateUntil-error"));
        Assert.Equal("Rektorn", page.QuerySelector("[name=Mandate]")!.TextContent.Trim());
    }
}
