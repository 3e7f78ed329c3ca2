using NaraVard.Cycles.Contracts;
using NaraVard.Tests.Cycles;

namespace NaraVard.Tests.Prompts.LookingBack;

/// <summary>Slow insights: the team gets its first words back when the cycle has been over for a while.</summary>
public sealed class LookBackTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = Begin(monday.Site);

    [Fact]
    public async Task Three_and_twelve_months_after_the_end_comes_one_question_with_the_first_words()
    {
        var (colleague, _) = await EndedAsync();

        await colleague.RingLookBacksAsync("2027-04-09 10:00");
        Assert.Empty(colleague.Mails());
        await colleague.RingLookBacksAsync("2027-04-12 10:00");
        await colleague.RingLookBacksAsync("2027-04-12 11:00");
        await colleague.RingLookBacksAsync("2027-04-13 10:00");
        var first = colleague.Mail();
        await colleague.RingLookBacksAsync("2028-01-11 10:00");
        await colleague.RingLookBacksAsync("2028-01-12 10:00");

        Assert.Equal("Vad förstår du nu som du inte såg när ni slutade?", first["Subject"]);
        Assert.Contains("Det är tre månader sedan", first.Text);
        Assert.Contains("Att förstå mornarna", first.Text);
        Assert.Equal(2, colleague.Mails().Count);
        Assert.Contains(colleague.Mails(), mail => mail.Text.Contains("Det är ett år sedan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_gives_the_first_words_even_when_the_plan_was_changed_later()
    {
        var (colleague, _) = await EndedAsync(changePurpose: "Något helt annat");

        await colleague.RingLookBacksAsync("2027-04-12 10:00");

        Assert.Contains("Att förstå mornarna", colleague.Mail().Text);
        Assert.DoesNotContain("Något helt annat", colleague.Mail().Text);
    }

    [Fact]
    public async Task The_answer_lands_in_the_drawer_as_a_slow_insight()
    {
        var (colleague, cycle) = await EndedAsync();
        await colleague.RingLookBacksAsync("2027-04-12 10:00");

        using var answer = await _site.Visitor().SubmitAsync(colleague.Mail().Path("/svara/"), ("Text", "Att det var telefonen."));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["Att det var telefonen."], await colleague.DrawerAsync(cycle));
        var board = (await (await colleague.SignInAsync()).OpenAsync($"/cykler/{cycle}")).Said();
        Assert.Contains("Långsam insikt", board);
        Assert.Contains("Vad förstår du nu som du inte såg när ni slutade?", board);
    }

    [Fact]
    public async Task Nothing_comes_on_a_holiday_and_nothing_is_lost_for_it()
    {
        var (colleague, _) = await EndedAsync(on: "2027-02-06 09:00");

        await colleague.RingLookBacksAsync("2027-05-06 10:00");
        Assert.Empty(colleague.Mails());
        await colleague.RingLookBacksAsync("2027-05-07 10:00");

        Assert.Single(colleague.Mails());
    }

    [Fact]
    public async Task Who_has_stopped_the_mails_gets_no_more_of_them()
    {
        var (colleague, _) = await EndedAsync();
        await colleague.RingLookBacksAsync("2027-04-12 10:00");
        using var stopped = await _site.Visitor().Client.PostAsync(new Uri(colleague.Mail()["List-Unsubscribe"]!.Trim('<', '>')).AbsolutePath, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        Assert.Equal(System.Net.HttpStatusCode.OK, stopped.StatusCode);

        await colleague.RingLookBacksAsync("2028-01-11 10:00");

        Assert.Single(colleague.Mails());
    }

    [Fact]
    public async Task The_page_behind_shows_how_it_began_to_the_team_alone()
    {
        var (colleague, cycle) = await EndedAsync();

        Assert.Contains("Att förstå mornarna", (await (await colleague.SignInAsync()).OpenAsync($"/cykler/{cycle}/tillbaka")).Said());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await (await _site.SignedInAsync("chef")).StatusAsync($"/cykler/{cycle}/tillbaka"));
    }

    // The clock is shared by the tests of the class, which run one after the other.
    private static Site Begin(Site site)
    {
        site.Clock.SetTo(MondayMorning.Now);
        return site;
    }

    private async Task<(Colleague Colleague, Guid Cycle)> EndedAsync(string on = "2027-01-11 09:00", string? changePurpose = null)
    {
        var colleague = await Colleague.AtAsync(_site);
        colleague.SetClock(on);
        var cycle = await colleague.StartCycleAsync();
        var visitor = await colleague.SignInAsync();
        if (changePurpose is not null)
        {
            using var planned = await visitor.SubmitAsync($"/cykler/{cycle}/plan", ("Purpose", changePurpose));
            await planned.GoesToAsync();
        }

        await visitor.StepAsync($"/cykler/{cycle}", CyclePhase.Change);
        using var ended = await visitor.SubmitAsync($"/cykler/{cycle}/avsluta-varv", ("Decision", "Abandon"), ("Reason", "Det räckte så."));
        await ended.GoesToAsync();
        return (colleague, cycle);
    }
}
