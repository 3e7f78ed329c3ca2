namespace NaraVard.Tests.Prompts.Answering;

/// <summary>Questions that come more seldom while the answers stay alike.</summary>
public sealed class WideningTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = monday.Site;

    [Fact]
    public async Task The_gap_grows_when_an_answer_is_like_the_one_before_and_goes_back_when_one_differs()
    {
        _site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(_site);
        var page = $"/cykler/{await colleague.StartCycleAsync()}/reflektionsfragor";
        using var asked = await (await colleague.SignInAsync()).SubmitAsync($"{page}#own", ("Rhythm", "Widening"));
        await colleague.RingAsync("2027-01-12 10:00");
        var first = colleague.Mail();

        await AnswerAsync(first.Path("/svara/"), "Vi väntar länge på hissen varje morgon, och patienterna blir oroliga.");
        await colleague.RingAsync("2027-01-19 10:00");
        var second = Assert.Single(colleague.Mails(), mail => mail["Message-ID"] != first["Message-ID"]);
        await AnswerAsync(second.Path("/svara/"), "Patienterna blir fortfarande oroliga när vi väntar på hissen på morgonen.");

        await colleague.RingAsync("2027-01-26 10:00");
        Assert.Equal(2, colleague.Mails().Count);
        Assert.Contains("Det är 2 veckor mellan frågorna", (await (await colleague.SignInAsync()).OpenAsync(page)).Body!.TextContent);

        await AnswerAsync(second.Path("/svara/"), "Ett nytt schema för läkarnas rond har ändrat allt.");
        Assert.DoesNotContain("veckor mellan frågorna", (await (await colleague.SignInAsync()).OpenAsync(page)).Body!.TextContent);
    }

    private async Task AnswerAsync(string link, string text)
    {
        using var saved = await _site.Visitor().SubmitAsync(link, ("Text", text));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
    }
}
