using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Series;

/// <summary>Those who are invited to the meetings of a series are asked before each.</summary>
public sealed class BeforeMeetingTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = monday.Site;

    [Fact]
    public async Task Each_who_is_invited_and_the_one_who_leads_gets_a_question_of_the_agenda_before_each_meeting()
    {
        var (series, guest) = await AgreedAsync();

        await guest.RingAsync("2027-01-19 09:59");
        Assert.Empty(guest.Mails());
        await guest.RingAsync("2027-01-19 10:00");

        var first = guest.Mail();
        Assert.StartsWith("Vilka mönster ser ni", first["Subject"], StringComparison.Ordinal);
        Assert.Contains($"Frågan står på dagordningen för mötet ”{series.Title}” torsdag 21 januari 13.00.", first.Text);
        Assert.Contains("bland dina egna anteckningar inför mötet", first.Text);
        Assert.DoesNotContain("din låda", first.Text + first.Html, StringComparison.Ordinal);
        Assert.Single(series.Leader.Mails());

        await guest.RingAsync("2027-01-26 10:00");
        var second = Assert.Single(guest.Mails(), mail => mail["Message-ID"] != first["Message-ID"]);
        Assert.NotEqual(first["Subject"], second["Subject"]);
        Assert.Equal(first["Message-ID"], second["In-Reply-To"]);
    }

    [Fact]
    public async Task A_meeting_without_questions_on_its_agenda_gives_one_from_the_table_of_its_level()
    {
        var (series, guest) = await AgreedAsync(questions: ["team-l1"]);
        await series.RemoveFirstAsync(0);

        await guest.RingAsync("2027-01-19 10:00");

        Assert.Contains("ännu inte har någon fråga på dagordningen. Frågan står i frågetabellen för nivån team, som mötet gäller.", guest.Mail().Text);
        Assert.Contains(series.Title, guest.Mail().Text);
    }

    [Fact]
    public async Task What_was_taken_off_the_agenda_is_not_asked()
    {
        var (series, guest) = await AgreedAsync();
        await series.RemoveFirstAsync(0);

        await guest.RingAsync("2027-01-19 10:00");

        Assert.False(guest.Mail()["Subject"]!.StartsWith("Vilka mönster ser ni", StringComparison.Ordinal), guest.Mail()["Subject"]);
    }

    [Fact]
    public async Task A_meeting_that_is_moved_is_asked_before_on_its_new_day_and_once()
    {
        var (series, guest) = await AgreedAsync();

        await series.MoveAsync(0, "2027-01-22");
        await guest.RingAsync("2027-01-19 10:00");
        Assert.Empty(guest.Mails());
        await guest.RingAsync("2027-01-20 10:00");
        Assert.Single(guest.Mails());

        await series.MoveAsync(0, "2027-02-12");
        await MeetingSeriesOf.FollowAsync(_site);
        foreach (var day in new[] { "2027-01-26", "2027-02-02", "2027-02-10" })
        {
            await guest.RingAsync($"{day} 10:00");
        }

        Assert.Equal(3, guest.Mails().Count);
    }

    [Fact]
    public async Task A_meeting_that_is_moved_nearer_is_asked_before_at_once_when_its_day_has_gone_by()
    {
        var (series, guest) = await AgreedAsync();

        guest.SetClock("2027-01-14 09:00");
        await series.MoveAsync(0, "2027-01-15");
        await MeetingSeriesOf.FollowAsync(_site);
        await guest.RingAsync("2027-01-14 09:01");

        Assert.Contains("fredag 15 januari", guest.Mail().Text);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_is_asked_before_by_nobody()
    {
        var (series, guest) = await AgreedAsync();

        await series.CallOffAsync(0);
        await guest.RingAsync("2027-01-19 10:00");
        Assert.Empty(guest.Mails());
        await guest.RingAsync("2027-01-26 10:00");

        Assert.Contains("torsdag 28 januari", guest.Mail().Text);
    }

    [Fact]
    public async Task Half_as_often_is_every_other_meeting_and_no_less()
    {
        var (series, guest) = await AgreedAsync();
        await guest.RingAsync("2027-01-19 10:00");

        var reminders = $"{guest.Mail().Path("/svara/")}/paminnelser";
        using var half = await _site.Visitor().SubmitAsync(reminders, ("Quieting", "half"));
        using var quarter = await _site.Visitor().SubmitAsync(reminders, ("Quieting", "half"));
        await guest.RingAsync("2027-01-26 10:00");
        Assert.Single(guest.Mails());
        await guest.RingAsync("2027-02-02 10:00");

        Assert.Equal(System.Net.HttpStatusCode.Conflict, quarter.StatusCode);
        Assert.Equal(2, guest.Mails().Count);
        Assert.Contains(guest.Mails(), mail => mail.Text.Contains("torsdag 4 februari", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_before_a_meeting_and_one_of_a_cycle_the_same_day_are_one_mail_and_each_answer_lands_in_its_place()
    {
        var (series, guest) = await AgreedAsync("15:00");
        var cycle = await guest.AskedEachTuesdayAsync();
        await guest.RingAsync("2027-01-12 10:00");

        await guest.RingAsync("2027-01-19 10:00");
        await guest.RingAsync("2027-01-19 15:00");
        await guest.RingAsync("2027-01-20 10:00");

        var mail = Assert.Single(guest.Mails(), mail => mail.Text.Contains(series.Title, StringComparison.Ordinal));
        Assert.Equal(2, guest.Mails().Count);
        Assert.Contains("Svaret hamnar i din låda.", mail.Text);
        Assert.Contains("Svaret hamnar bland dina egna anteckningar inför mötet.", mail.Text);
        foreach (var link in MeetingSeriesOf.Links(mail))
        {
            using var answer = await _site.Visitor().SubmitAsync(link, ("Text", "Vi lyssnar mer."));
        }

        Assert.Equal(["Vi lyssnar mer."], await guest.DrawerAsync(cycle));
        Assert.EndsWith("\nVi lyssnar mer.", await series.NotesAsync(guest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_invited_later_is_brought_along_and_who_is_no_longer_invited_is_asked_nothing()
    {
        var (series, guest) = await AgreedAsync();
        var later = await Colleague.AtAsync(_site);
        await series.InviteAsync(later, 0);
        await MeetingSeriesOf.FollowAsync(_site);
        await series.TakeBackAsync(guest);

        await guest.RingAsync("2027-01-19 10:00");
        Assert.Single(later.Mails());
        Assert.Empty(guest.Mails());
        await guest.RingAsync("2027-01-26 10:00");

        Assert.Single(later.Mails());
        Assert.Single(guest.Mails());
    }

    [Fact]
    public async Task A_question_that_would_come_on_a_holiday_comes_on_the_last_working_day_before_it()
    {
        var series = await MeetingSeriesOf.OnAsync(_site, ["2027-03-30", "2027-04-13"], "team-l1");
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest);
        await series.AgreeAsync(days: 1);

        await guest.RingAsync("2027-03-25 09:59");
        Assert.Empty(guest.Mails());
        await guest.RingAsync("2027-03-25 10:00");
        Assert.Contains("tisdag 30 mars", guest.Mail().Text);
        await guest.RingAsync("2027-03-29 10:00");
        await guest.RingAsync("2027-03-30 07:00");

        Assert.Single(guest.Mails());
    }

    [Fact]
    public async Task Who_is_invited_to_one_more_meeting_is_asked_again()
    {
        var series = await MeetingSeriesOf.AtAsync(_site, "team-l1");
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest, 0);
        await series.AgreeAsync();
        await guest.RingAsync("2027-01-19 10:00");
        Assert.Single(guest.Mails());

        await series.InviteAsync(guest, 1);
        await MeetingSeriesOf.FollowAsync(_site);
        await guest.RingAsync("2027-01-26 10:00");

        Assert.Equal(2, guest.Mails().Count);
    }

    [Fact]
    public async Task Two_nodes_that_ask_at_once_ask_once()
    {
        using var database = TestDatabase.Create();
        await using var one = new Site().On(database);
        var series = await MeetingSeriesOf.AtAsync(one, "team-l1", "team-l2");
        var guest = await Colleague.AtAsync(one);
        await series.InviteAsync(guest);
        await series.AgreeAsync();
        await using var other = new Site().On(database);

        await Task.WhenAll(guest.RingAsync("2027-01-19 10:00"), guest.After(other).RingAsync("2027-01-19 10:00"), MeetingSeriesOf.FollowAsync(one), MeetingSeriesOf.FollowAsync(other));
        await Task.WhenAll(guest.RingAsync(), guest.After(other).RingAsync());

        Assert.Single(guest.Mails(database));
        Assert.Single(series.Leader.Mails(database));
    }

    private async Task<(MeetingSeriesOf Series, Colleague Guest)> AgreedAsync(string time = "10:00", string[]? questions = null)
    {
        var series = await MeetingSeriesOf.AtAsync(_site, questions ?? ["team-l1", "team-l2"]);
        var guest = await Colleague.AtAsync(_site);
        await series.InviteAsync(guest);
        await series.AgreeAsync(time: time);
        return (series, guest);
    }
}
