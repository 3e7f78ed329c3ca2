using System.Net;

namespace NaraVard.Tests.Cycles;

/// <summary>Forms sent twice, half filled in, or with what no choice of theirs says.</summary>
public sealed class FormsTests(Site site)
{
    [Fact]
    public async Task A_colleague_added_by_a_double_click_is_added_once()
    {
        var anna = await site.SignedInAsync("medarbetare");
        for (var round = 0; round < 4; round++)
        {
            var cycle = await anna.StartCycleAsync();
            var form = await FormAsync(anna, $"{cycle}/teamet");
            form["Email"] = "kollega@demo.invalid";

            var answers = await TogetherAsync(anna, $"{cycle}/teamet?handler=Add", form, times: 3);

            Assert.Contains(HttpStatusCode.Redirect, answers);
            Assert.DoesNotContain(HttpStatusCode.InternalServerError, answers);
            Assert.Equal(2, (await anna.OpenAsync($"{cycle}/teamet")).QuerySelectorAll("main ul.stack > li").Length);
        }
    }

    [Fact]
    public async Task An_empty_theme_is_no_theme()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/plan", ("Themes", ""), ("Place", "Mottagningen"));

        await answer.GoesToAsync();
        Assert.Contains("Mottagningen", (await anna.OpenAsync(cycle)).Said());
    }

    [Theory]
    [InlineData("99")]
    [InlineData("")]
    [InlineData("Ingen")]
    public async Task A_level_that_is_none_is_asked_for_again(string level)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var started = await anna.SubmitAsync("/cykler/ny", ("Title", "Utan nivå"), ("Purpose", "Att pröva."), ("Level", level));
        using var planned = await anna.SubmitAsync($"{cycle}/plan", ("Level", level));

        foreach (var answer in new[] { started, planned })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.NotNull((await Visitor.ReadAsync(answer)).QuerySelector("#Level-error"));
        }
    }

    [Theory]
    [InlineData("99")]
    [InlineData("")]
    public async Task An_audience_that_is_none_shares_with_nobody(string audience)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await anna.WriteAsync(cycle, "Bara för mig.");

        using var answer = await anna.SubmitAsync($"{entry}/dela#Share", ("Audience", audience));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Välj vem som ska kunna läsa", await answer.ProblemAsync());
        Assert.Contains("Bara du", (await anna.OpenAsync(cycle)).QuerySelector(".entry .sharing")!.TextContent);
    }

    [Fact]
    public async Task A_start_form_sent_four_times_starts_one_cycle()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var title = $"Omtag {Unique.Word()}";
        var form = await FormAsync(anna, "/cykler/ny");
        (form["Title"], form["Purpose"]) = (title, "Att patienten slipper ringa två gånger.");

        var answers = await TogetherAsync(anna, "/cykler/ny", form, times: 4);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer));
        Assert.Single((await anna.OpenAsync("/cykler")).QuerySelectorAll(".cycle-card"), card => card.TextContent.Contains(title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Anothers_cycle_is_not_opened_by_its_key()
    {
        var (anna, chef) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("chef"));
        var cycle = await anna.StartCycleAsync();

        using var answer = await chef.SubmitAsync("/cykler/ny", ("Title", "Min"), ("Purpose", "Att pröva."), ("Key", cycle.Split('/')[^1]));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await chef.StatusAsync(cycle));
    }

    private static async Task<Dictionary<string, string>> FormAsync(Visitor visitor, string address)
    {
        var fields = (await visitor.OpenAsync(address)).QuerySelectorAll("main form input[type=hidden], main form select").DistinctBy(field => field.GetAttribute("name"));
        return fields.ToDictionary(
            field => field.GetAttribute("name")!,
            field => field.GetAttribute("value") ?? field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "");
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> TogetherAsync(Visitor visitor, string address, Dictionary<string, string> form, int times)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => visitor.Client.PostAsync(address, new FormUrlEncodedContent(form))));
        return [.. answers.Select(answer => answer.StatusCode)];
    }
}
