using NaraVard.Cycles.Board;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel;
using NaraVard.Levels.Contracts;

namespace NaraVard.Tests.Cycles.Board;

public sealed class BoardTests(Site site)
{
    private static readonly BankQuestion[] Table = [Question("l1"), Question("l2"), Question("s1", isSupport: true), Question("s2", isSupport: true)];

    [Theory]
    [InlineData(CyclePhase.Observe, "l1 l2 s1 s2")]
    [InlineData(CyclePhase.Reflect, "l2 s1 s2 l1")]
    [InlineData(CyclePhase.Test, "s1 s2 l2 l1")]
    [InlineData(CyclePhase.Evaluate, "l2 s1 s2 l1")]
    [InlineData(CyclePhase.Change, "s1 s2 l2 l1")]
    public void The_questions_of_a_table_are_asked_in_the_order_that_suits_the_phase(CyclePhase phase, string order) =>
        Assert.Equal(order, string.Join(' ', NextQuestion.InOrder(phase, Table).Select(question => question.Id)));

    [Fact]
    public async Task The_next_question_follows_the_phase_can_be_passed_over_and_is_not_asked_again_when_answered()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var first = await NextAsync(cycle);

        var other = (await anna.OpenAsync(cycle)).QuerySelectorAll("#nasta a").Single(a => a.TextContent == "En annan fråga").GetAttribute("href")!;
        Assert.NotEqual(first, await NextAsync(other.Split('#')[0]));
        var answer = (await anna.OpenAsync(cycle)).QuerySelectorAll("#nasta a").Single(a => a.TextContent == "Svara").GetAttribute("href")!;
        Assert.Contains(first, (await anna.OpenAsync(answer)).Said());
        await (await anna.SubmitAsync(answer, ("Text", "Många ringer två gånger."))).GoesToAsync();
        Assert.NotEqual(first, await NextAsync(cycle));

        await anna.StepAsync(cycle, CyclePhase.Test);
        Assert.Contains("beslut om resurser", await NextAsync(cycle));

        async Task<string> NextAsync(string address) => (await anna.OpenAsync(address)).QuerySelector("#nasta h2")!.TextContent;
    }

    [Fact]
    public async Task The_ring_leads_to_each_phase_and_a_phase_can_be_read_alone()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await anna.WriteAsync(cycle, "Vi såg det.");
        await anna.StepAsync(cycle, CyclePhase.Test);
        await anna.WriteAsync(cycle, "Vi prövade det.");

        var ring = (await anna.OpenAsync(cycle)).QuerySelectorAll(".ring a");
        Assert.Equal(["Observera, gjord", "Reflektera", "Pröva, här är ni nu", "Utvärdera", "Förändra"], ring.Select(a => a.GetAttribute("aria-label")));
        var observe = await anna.OpenAsync(ring[0].GetAttribute("href")!.Split('#')[0]);
        var reflect = await anna.OpenAsync($"{cycle}?fas=reflektera");

        Assert.NotNull(observe.QuerySelector("#observera-1"));
        Assert.Equal("Vi såg det.", observe.QuerySelectorAll(".entry-text").Single().TextContent.Trim());
        Assert.Equal("Observera", observe.QuerySelector(".tabs [aria-current]")!.TextContent);
        Assert.NotNull(reflect.QuerySelector("#reflektera-1"));
        Assert.Empty(reflect.QuerySelectorAll(".entry"));
        Assert.Equal(2, (await anna.OpenAsync($"{cycle}?fas=ingen")).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task A_phase_without_readable_entries_shows_an_outsider_nothing_and_hides_nothing_either()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        await anna.WriteAsync(cycle, "Bara mitt.");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await (await site.SignedInAsync("chef")).StatusAsync($"{cycle}?fas=observera"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.Visitor().StatusAsync($"{cycle}?fas=prova"));
    }

    [Fact]
    public async Task In_evaluate_the_predictions_that_wait_for_an_outcome_come_first()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var shared = await anna.WriteAsync(cycle, "Samtalen blir hälften så många.", "Prediction");
        await anna.ShareAsync(shared);
        await anna.WriteAsync(cycle, "Ingen kommer att märka det.", "Prediction");
        Assert.Empty((await anna.OpenAsync(cycle)).QuerySelectorAll(".waiting-predictions li"));

        await anna.StepAsync(cycle, CyclePhase.Evaluate);

        Assert.Equal("Vad trodde ni? Hur blev det?", (await anna.OpenAsync(cycle)).QuerySelector("#nasta h2")!.TextContent);
        Assert.Equal(2, (await anna.OpenAsync(cycle)).QuerySelectorAll(".waiting-predictions li").Length);
        var his = (await kalle.OpenAsync(cycle)).QuerySelectorAll(".waiting-predictions li").Single();
        Assert.Contains("Samtalen blir hälften så många.", his.TextContent);
        await (await kalle.SubmitAsync(his.QuerySelector("a")!.GetAttribute("href")!, ("Text", "De blev en tredjedel."))).GoesToAsync();
        Assert.Empty((await kalle.OpenAsync(cycle)).QuerySelectorAll(".waiting-predictions li"));
        Assert.Equal(2, (await anna.OpenAsync(cycle)).QuerySelectorAll(".waiting-predictions li").Length);
    }

    private static BankQuestion Question(string id, bool isSupport = false) => new(id, SystemLevel.Team, id, [], isSupport);
}
