using System.Net;

namespace NaraVard.Tests.Prompts.Schedules;

public sealed class SchedulePageTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = monday.Site;

    [Fact]
    public async Task Asking_shows_when_the_next_question_comes()
    {
        var (visitor, address) = await BeginAsync();

        using var asked = await visitor.SubmitAsync(address);

        Assert.Contains("Nästa fråga kommer tisdag 12 januari 2027 kl. 10.00", (await visitor.OpenAsync(address)).Body!.TextContent);
    }

    [Theory]
    [InlineData("Time", "i morgon bitti", "Skriv ett klockslag")]
    [InlineData("Time", "22:00", "inom dina tider")]
    [InlineData("Weekday", "Sunday", "bland dina dagar")]
    [InlineData("Weekday", "99", "99")]
    [InlineData("Weekday", "", "Välj en veckodag")]
    [InlineData("Rhythm", "99", "99")]
    [InlineData("Rhythm", "", "Välj hur ofta")]
    public async Task What_cannot_be_is_told_beside_the_field(string field, string value, string told)
    {
        var (visitor, address) = await BeginAsync();

        using var answer = await visitor.SubmitAsync(address, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, (await Visitor.ReadAsync(answer)).QuerySelector($"#{field}-error")!.TextContent);
    }

    [Fact]
    public async Task A_pause_and_a_stop_are_one_press_each()
    {
        var (visitor, address) = await BeginAsync();
        using var asked = await visitor.SubmitAsync(address);

        using var paused = await visitor.SubmitAsync($"{address}#pause", ("Quieting", "pause"), ("PauseUntil", "2027-02-01"));
        var during = await visitor.OpenAsync(address);
        using var stopped = await visitor.SubmitAsync($"{address}#stop", ("Quieting", "stop"));

        Assert.Contains("tisdag 2 februari 2027", during.Body!.TextContent);
        Assert.Contains("Inga frågor kommer till dig nu", (await visitor.OpenAsync(address)).Body!.TextContent);
    }

    [Fact]
    public async Task Only_those_who_take_part_in_a_cycle_can_be_asked_about_it()
    {
        var (_, address) = await BeginAsync();

        Assert.Equal(HttpStatusCode.NotFound, await (await _site.SignedInAsync("kollega")).StatusAsync(address));
        Assert.Equal(HttpStatusCode.Redirect, await _site.Visitor().StatusAsync(address));
    }

    private async Task<(Visitor Visitor, string Address)> BeginAsync()
    {
        _site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(_site);
        return (await colleague.SignInAsync(), $"/cykler/{await colleague.StartCycleAsync()}/reflektionsfragor");
    }
}
