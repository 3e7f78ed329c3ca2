using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles.Rounds;

/// <summary>What did we change between the rounds, and why.</summary>
public sealed class RoundsTests(Site site)
{
    [Fact]
    public async Task Rounds_stand_side_by_side_with_what_was_changed_and_why()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await PlanAsync(anna, cycle, "CounterMove", "Fast läkare på måndagar.");
        await anna.WriteAsync(cycle, "Vi tror att fyra av tio ringer färre gånger.", "Prediction");
        await EndRoundAsync(anna, cycle, "Måndagar räckte inte.");
        await PlanAsync(anna, cycle, "CounterMove", "Fast läkare varje dag.", "Trycket kom på torsdagar.");

        var page = await anna.OpenAsync($"{cycle}/varv");

        var changes = page.QuerySelector("main section")!;
        Assert.Contains("Måndagar räckte inte.", changes.TextContent);
        Assert.Contains("Trycket kom på torsdagar.", changes.TextContent);
        Assert.Contains("Fast läkare på måndagar.", changes.QuerySelector("del")!.TextContent);
        Assert.Contains("Fast läkare varje dag.", changes.QuerySelector("ins")!.TextContent);
        var sides = page.QuerySelectorAll(".columns > section");
        Assert.Contains("fyra av tio", sides[0].TextContent);
        Assert.Contains("Så slutade varvet: vi anpassar det", sides[0].TextContent);
        Assert.DoesNotContain("fyra av tio", sides[1].TextContent);
    }

    [Fact]
    public async Task A_colleague_reads_the_plan_but_not_what_lies_in_the_drawer()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var secret = $"En insikt för mig själv {Unique.Word()}";
        await anna.WriteAsync(cycle, secret, "Insight");
        await PlanAsync(anna, cycle, "Missing", "Hemtjänsten.");

        var page = (await kalle.OpenAsync($"{cycle}/varv")).Said();

        Assert.Contains("Hemtjänsten.", page);
        Assert.DoesNotContain(secret, page);
        Assert.Contains(secret, (await anna.OpenAsync($"{cycle}/varv")).Said());
    }

    [Fact]
    public async Task Each_version_of_the_plan_tells_what_it_changed()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await PlanAsync(anna, cycle, "Actors", "Två sköterskor.");
        await PlanAsync(anna, cycle, "Actors", "Två sköterskor och en läkare.");

        var versions = (await anna.OpenAsync($"{cycle}/varv")).QuerySelectorAll(".story > li");

        Assert.Equal(3, versions.Length);
        Assert.Contains("Två sköterskor och en läkare.", versions[0].QuerySelector("ins")!.TextContent);
        Assert.Contains("Den första planen", versions[2].TextContent);
    }

    [Fact]
    public async Task A_plan_that_is_saved_as_it_was_is_no_new_version()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        await PlanAsync(anna, cycle, "Actors", "");
        await PlanAsync(anna, cycle, "Actors", "", "Vi står fast vid den.");

        var versions = (await anna.OpenAsync($"{cycle}/varv")).QuerySelectorAll(".story > li");
        Assert.Equal(2, versions.Length);
        Assert.DoesNotContain("Den första planen", versions[0].TextContent);
    }

    [Theory]
    [InlineData("?fran=7&till=9")]
    [InlineData("?fran=-1&till=0")]
    [InlineData("?fran=x")]
    public async Task Rounds_that_are_none_are_not_missed(string query)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await EndRoundAsync(anna, cycle, "Klart.");

        Assert.Equal(2, (await anna.OpenAsync($"{cycle}/varv{query}")).QuerySelectorAll(".columns > section").Length);
    }

    private static async Task PlanAsync(Visitor visitor, string cycle, string field, string text, string why = "")
    {
        using var saved = await visitor.SubmitAsync($"{cycle}/plan", (field, text), ("Why", why));
        await saved.GoesToAsync();
    }

    private static async Task EndRoundAsync(Visitor visitor, string cycle, string reason)
    {
        await visitor.StepAsync(cycle, CyclePhase.Change);
        using var ended = await visitor.SubmitAsync($"{cycle}/avsluta-varv", ("Decision", "Adapt"), ("StartNext", "true"), ("Reason", reason));
        await ended.GoesToAsync();
    }
}
