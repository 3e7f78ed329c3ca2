using System.Net;

namespace NaraVard.Tests.Cycles.Entries;

public sealed class PredictionTests(Site site)
{
    private const string Told = "Utfallet är skrivet";

    [Fact]
    public async Task An_outcome_in_a_colleagues_drawer_neither_shows_nor_locks()
    {
        var (anna, kalle, cycle, prediction) = await PredictedAsync();
        await kalle.WriteAsync(cycle, "De blev en tredjedel.", query: Outcome(prediction));

        Assert.DoesNotContain(Told, (await anna.OpenAsync(cycle)).Said());
        Assert.DoesNotContain(Told, (await anna.OpenAsync(prediction)).Said());
        await (await anna.SubmitAsync(prediction, ("Text", "Samtalen blir en tredjedel."))).GoesToAsync();
        Assert.Contains("Samtalen blir en tredjedel.", (await kalle.OpenAsync(cycle)).QuerySelector(".prediction-outcome")!.TextContent);
    }

    [Fact]
    public async Task A_shared_outcome_locks_also_when_it_has_been_taken_back()
    {
        var (anna, kalle, cycle, prediction) = await PredictedAsync();
        var outcome = await kalle.WriteAsync(cycle, "De blev en tredjedel.", query: Outcome(prediction));
        var form = await anna.OpenAsync(prediction);
        await kalle.ShareAsync(outcome);

        using var late = await EditAsync(anna, prediction, form);
        Assert.Contains(Told, await late.ProblemAsync());
        Assert.Contains(Told, (await anna.OpenAsync(cycle)).Said());
        await (await kalle.SubmitAsync($"{outcome}/dela#TakeBack")).GoesToAsync();

        Assert.DoesNotContain(Told, (await anna.OpenAsync(cycle)).Said());
        using var again = await EditAsync(anna, prediction, form);
        Assert.Contains(Told, await again.ProblemAsync());
    }

    [Fact]
    public async Task A_prediction_is_removed_as_if_the_colleagues_drawer_were_empty_and_the_outcome_stays_there()
    {
        var (anna, kalle, cycle, prediction) = await PredictedAsync();
        await kalle.WriteAsync(cycle, "De blev en tredjedel.", query: Outcome(prediction));
        await (await anna.SubmitAsync($"{prediction}/dela#TakeBack")).GoesToAsync();

        await (await anna.SubmitAsync($"{prediction}/ta-bort")).GoesToAsync();

        Assert.Equal(HttpStatusCode.NotFound, await anna.StatusAsync(prediction));
        Assert.Contains("De blev en tredjedel.", (await kalle.OpenAsync(cycle)).Said());
    }

    [Fact]
    public async Task Removing_both_outcomes_at_once_opens_the_prediction()
    {
        var anna = await site.SignedInAsync("medarbetare");
        for (var round = 0; round < 4; round++)
        {
            var cycle = await anna.StartCycleAsync();
            var prediction = await anna.WriteAsync(cycle, "Samtalen blir hälften så många.", "Prediction");
            string[] outcomes = [await anna.WriteAsync(cycle, "De blev en tredjedel.", query: Outcome(prediction)), await anna.WriteAsync(cycle, "Nej, fler.", query: Outcome(prediction))];
            var answers = await Task.WhenAll(outcomes.Select(outcome => anna.SubmitAsync($"{outcome}/ta-bort")));

            foreach (var (outcome, _) in outcomes.Zip(answers).Where(pair => pair.Second.StatusCode == HttpStatusCode.Conflict))
            {
                await (await anna.SubmitAsync($"{outcome}/ta-bort")).GoesToAsync();
            }

            await (await anna.SubmitAsync(prediction, ("Text", "Samtalen blir en tredjedel."))).GoesToAsync();
        }
    }

    private static string Outcome(string prediction) => $"?forutsagelse={prediction.Split('/')[^1]}";

    private static Task<HttpResponseMessage> EditAsync(Visitor visitor, string prediction, AngleSharp.Html.Dom.IHtmlDocument form) => visitor.Client.PostAsync(prediction, new FormUrlEncodedContent(
    [
        new("Text", "Det visste jag hela tiden."),
        new("Kind", "Prediction"),
        new("__RequestVerificationToken", form.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!),
    ]));

    /// <summary>A prediction of Anna's that Kalle may read.</summary>
    private async Task<(Visitor Anna, Visitor Kalle, string Cycle, string Prediction)> PredictedAsync()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var prediction = await anna.WriteAsync(cycle, "Samtalen blir hälften så många.", "Prediction");
        await anna.ShareAsync(prediction);
        return (anna, kalle, cycle, prediction);
    }
}
