using System.Net;
using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

/// <summary>A text can be taken back from however many can read it, until somebody has built on it.</summary>
public sealed class TakingBackTests(Site site)
{
    [Fact]
    public async Task Also_what_everyone_can_read_is_taken_back()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await SharedAsync(anna, cycle, "Öppet för alla.", steps: 4);
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync(cycle));

        await TakeBackAsync(anna, entry);

        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(cycle));
        Assert.Contains("Öppet för alla.", (await anna.OpenAsync("/mitt")).Said());
    }

    [Fact]
    public async Task A_prediction_stays_once_a_colleague_has_shared_its_outcome_and_not_before()
    {
        var (anna, kalle, cycle) = await TeamAsync();
        var prediction = await anna.WriteAsync(cycle, "Samtalen blir hälften så många.", "Prediction");
        await anna.ShareAsync(prediction);
        var outcome = await kalle.WriteAsync(cycle, "De blev en tredjedel.", query: $"?forutsagelse={prediction.Split('/')[^1]}");
        Assert.NotNull((await anna.OpenAsync($"{prediction}/dela")).QuerySelector("form[action*=TakeBack]"));

        await kalle.ShareAsync(outcome);

        await AssertStaysAsync(anna, prediction, "Någon annan har skrivit utfallet");
        await TakeBackAsync(kalle, outcome);
        await TakeBackAsync(anna, prediction);
    }

    [Fact]
    public async Task A_text_stays_once_somebody_has_grown_a_cycle_from_where_they_read_it()
    {
        var (anna, kalle, cycle) = await TeamAsync();
        var before = await SharedAsync(anna, cycle, "Delad före.", steps: 1);
        var title = $"Vuxen {Unique.Word()}";
        await kalle.StartCycleAsync(title, $"?cykel={cycle.Split('/')[^1]}");
        var after = await SharedAsync(anna, cycle, "Delad efter.", steps: 1);

        var page = await AssertStaysAsync(anna, before, "En cykel som du inte kan se");

        Assert.DoesNotContain(title, page);
        await TakeBackAsync(anna, after);
    }

    [Fact]
    public async Task An_own_cycle_grown_from_the_own_text_builds_on_nobody_elses()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await SharedAsync(anna, cycle, "Min egen.", steps: 1);
        await anna.StartCycleAsync("Min nästa", $"?cykel={cycle.Split('/')[^1]}");

        await TakeBackAsync(anna, entry);
    }

    [Fact]
    public async Task A_text_that_an_offered_example_took_in_stays_until_the_offer_is_taken_back()
    {
        var (anna, kalle, cycle) = await TeamAsync();
        var hers = await SharedAsync(anna, cycle, "Det blev lugnare på morgonen.", steps: 4);
        var his = await SharedAsync(kalle, cycle, "Det blev lugnare på kvällen.", steps: 1);
        await anna.StepAsync(cycle, CyclePhase.Change);
        await (await anna.SubmitAsync($"{cycle}/avsluta-varv", ("Decision", "Abandon"), ("Reason", "Vi är klara."))).GoesToAsync();
        var title = $"Lugnare {Unique.Word()}";
        using var offered = await kalle.SubmitAsync(
            $"{cycle}/erbjud", ("Form.Title", title), ("Form.Summary", "Lugnare."), ("Form.Themes", "aldre"), ("Form.Done", "Vi prövade."), ("Form.MadePossible", "Tid."), ("Form.Gave", "Lugn."), ("Form.ThinkAbout", "Ta tid."));
        await offered.GoesToAsync();

        var (forHer, forHim) = (await AssertStaysAsync(anna, hers, "En kollega har tagit med den i ett exempel"), await AssertStaysAsync(kalle, his, title));

        Assert.DoesNotContain(title, forHer);
        Assert.Contains("Ta tillbaka exemplet först", forHim);
        var example = (await kalle.OpenAsync("/mitt/erbjudna")).QuerySelectorAll("a.card-link").Single(link => link.TextContent.Contains(title, StringComparison.Ordinal)).GetAttribute("href")!;
        await (await kalle.SubmitAsync($"{example}#TakeBack")).GoesToAsync();
        await TakeBackAsync(kalle, his);
        await TakeBackAsync(anna, hers);
    }

    [Fact]
    public async Task The_page_says_before_sharing_what_taking_back_means()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var entry = await anna.WriteAsync(await anna.StartCycleAsync(), "Text.");

        Assert.Contains("Du kan ta tillbaka texten så länge ingen har byggt vidare på den", (await anna.OpenAsync($"{entry}/dela")).Said());
    }

    private async Task<(Visitor Anna, Visitor Kalle, string Cycle)> TeamAsync()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        return (anna, kalle, cycle);
    }

    private static async Task<string> SharedAsync(Visitor author, string cycle, string text, int steps)
    {
        var entry = await author.WriteAsync(cycle, text);
        for (var step = 0; step < steps; step++)
        {
            await author.ShareAsync(entry);
        }

        return entry;
    }

    private static async Task TakeBackAsync(Visitor author, string entry)
    {
        using var taken = await author.SubmitAsync($"{entry}/dela#TakeBack");
        await taken.GoesToAsync();
        Assert.Contains("Dela med teamet?", (await author.OpenAsync($"{entry}/dela")).QuerySelector("h1")!.TextContent);
    }

    /// <summary>The page offers no way back and says why, and a form that was open before is refused with the same words.</summary>
    private static async Task<string> AssertStaysAsync(Visitor author, string entry, string reason)
    {
        var page = await author.OpenAsync($"{entry}/dela");
        Assert.Null(page.QuerySelector("form[action*=TakeBack]"));
        Assert.Contains(reason, page.Said());
        var token = (await author.OpenAsync("/konto")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var refused = await author.Client.PostAsync($"{entry}/dela?handler=TakeBack", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(reason, await refused.ProblemAsync());
        return page.Said();
    }
}
