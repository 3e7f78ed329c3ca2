using System.Net;
using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles.Numbers;

/// <summary>Numbers over time, as those see them who may read them.</summary>
public sealed class NumbersTests(Site site)
{
    [Fact]
    public async Task Numbers_become_a_chart_with_the_tests_marked_on_it()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await anna.StepAsync(cycle, CyclePhase.Test);
        for (var day = 1; day <= 5; day++)
        {
            await NumberAsync(anna, cycle, "Omtag", $"{10 - day}", $"2026-11-0{day}");
        }

        var chart = (await anna.OpenAsync($"{cycle}/siffror")).QuerySelector(".run-chart")!;

        Assert.Equal(5, chart.QuerySelectorAll("circle").Length);
        Assert.Single(chart.QuerySelectorAll(".run-test"));
        Assert.Contains("median 7", chart.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Contains("5 värden i rad som sjunker", chart.TextContent);
        Assert.Equal(5, chart.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_number_is_in_nobody_elses_chart_before_it_is_shared()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await NumberAsync(anna, cycle, "Omtag", "14", "2026-11-03");
        Assert.Null((await kalle.OpenAsync($"{cycle}/siffror")).QuerySelector(".run-chart"));

        await anna.ShareAsync((await anna.OpenAsync(cycle)).AddressOf("Omtag, 3 november 2026"));

        Assert.NotNull((await kalle.OpenAsync($"{cycle}/siffror")).QuerySelector(".run-chart"));
    }

    [Fact]
    public async Task A_whole_measure_is_shared_at_once_and_nothing_else_with_it()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await NumberAsync(anna, cycle, "Omtag", "14", "2026-11-03");
        await NumberAsync(anna, cycle, "omtag", "12", "2026-11-04");
        await NumberAsync(anna, cycle, "Väntan", "3", "2026-11-04");
        await anna.WriteAsync(cycle, "Bara mitt.");
        var asked = (await anna.OpenAsync($"{cycle}/siffror/dela?matt=Omtag")).Said();
        Assert.Contains("De som är med i lärandecykeln kan läsa", asked);
        Assert.DoesNotContain("Väntan", asked);

        using var shared = await anna.Client.PostAsync($"{cycle}/siffror/dela?matt=Omtag", Fields(await anna.OpenAsync($"{cycle}/siffror/dela?matt=Omtag")));

        await shared.GoesToAsync();
        Assert.Equal(2, (await kalle.OpenAsync($"{cycle}/siffror")).QuerySelectorAll(".run-chart circle").Length);
        Assert.Equal(2, (await kalle.OpenAsync(cycle)).QuerySelectorAll(".entry").Length);
        Assert.DoesNotContain("Dela med teamet", (await anna.OpenAsync($"{cycle}/siffror")).QuerySelector("main")!.TextContent.Split("Väntan")[0]);
    }

    [Fact]
    public async Task All_that_is_shared_with_a_measure_is_shown_before_and_nothing_that_has_come_or_changed_since()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        using (var written = await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Omtag: 14\n\nOch jag orkar inte mer."), ("Kind", "Number")))
        {
            await written.GoesToAsync();
        }

        var first = (await anna.OpenAsync(cycle)).AddressOf("orkar inte mer");
        var page = await anna.OpenAsync($"{cycle}/siffror/dela?matt=Omtag");
        Assert.Contains("Och jag orkar inte mer.", page.QuerySelector(".as-seen")!.TextContent);
        await NumberAsync(anna, cycle, "Omtag", "12", "2026-11-04");
        using (var edited = await anna.SubmitAsync(first, ("Text", "Omtag: 14\n\nNågot nytt.")))
        {
            await edited.GoesToAsync();
        }

        using var late = await anna.Client.PostAsync($"{cycle}/siffror/dela?matt=Omtag", Fields(page));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Empty((await kalle.OpenAsync(cycle)).QuerySelectorAll(".entry"));
        using var shared = await anna.Client.PostAsync($"{cycle}/siffror/dela?matt=Omtag", Fields(await Visitor.ReadAsync(late)));
        await shared.GoesToAsync();
        Assert.Equal(2, (await kalle.OpenAsync(cycle)).QuerySelectorAll(".entry").Length);
    }

    private static FormUrlEncodedContent Fields(AngleSharp.Html.Dom.IHtmlDocument page) =>
        new(page.QuerySelectorAll("main form input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)));

    [Theory]
    [InlineData("Value", "mycket")]
    [InlineData("Value", "")]
    [InlineData("Measure", "")]
    [InlineData("Measure", "Patient 19811218-9876")]
    [InlineData("On", "2999-01-01")]
    [InlineData("Unit", "per 100")]
    public async Task What_is_no_number_is_asked_for_again(string field, string typed)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        (string, string)[] right = [("Measure", "Omtag"), ("Value", "14"), ("On", "2026-11-03")];

        using var answer = await anna.SubmitAsync($"{cycle}/siffror", [.. right.Where(filled => filled.Item1 != field), (field, typed)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    private static async Task NumberAsync(Visitor visitor, string cycle, string measure, string value, string on)
    {
        using var saved = await visitor.SubmitAsync($"{cycle}/siffror", ("Measure", measure), ("Value", value), ("On", on));
        await saved.GoesToAsync();
    }
}
