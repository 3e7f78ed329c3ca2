using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Sending;

public sealed class SendDuePromptsTests(MondayMorning monday) : IClassFixture<MondayMorning>
{
    private readonly Site _site = Begin(monday.Site);

    [Fact]
    public async Task A_due_question_is_one_mail_with_text_and_html_and_ways_to_answer_and_to_stop()
    {
        var colleague = await Colleague.AtAsync(_site);
        await colleague.AskedEachTuesdayAsync();

        await colleague.RingAsync("2027-01-12 09:59");
        Assert.Empty(colleague.Mails());
        await colleague.RingAsync("2027-01-12 10:00");

        var mail = colleague.Mail();
        Assert.Contains(mail["Subject"]!, mail.Text);
        Assert.Contains(mail["Subject"]!, System.Net.WebUtility.HtmlDecode(mail.Html));
        Assert.Contains("Varför den här frågan?", mail.Html);
        Assert.EndsWith("/sluta>", mail["List-Unsubscribe"]);
        Assert.NotEmpty(mail.Path("/svara/"));
        Assert.DoesNotContain("Lugnare morgnar", mail.Text + mail.Html);
    }

    [Fact]
    public async Task Ringing_twice_sends_nothing_twice()
    {
        var colleague = await Colleague.AtAsync(_site);
        await colleague.AskedEachTuesdayAsync();

        await colleague.RingAsync("2027-01-12 10:00");
        await Task.WhenAll(colleague.RingAsync(), colleague.RingAsync(), colleague.RingAsync());

        Assert.Single(colleague.Mails());
    }

    [Fact]
    public async Task Next_week_brings_another_question_in_the_same_thread()
    {
        var colleague = await Colleague.AtAsync(_site);
        await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");
        var first = colleague.Mail();

        await colleague.RingAsync("2027-01-19 10:00");

        var second = Assert.Single(colleague.Mails(), mail => mail["Message-ID"] != first["Message-ID"]);
        Assert.NotEqual(first["Subject"], second["Subject"]);
        Assert.Equal(first["Message-ID"], second["In-Reply-To"]);
    }

    [Fact]
    public async Task Two_cycles_share_the_day_so_that_only_one_mail_comes()
    {
        var colleague = await Colleague.AtAsync(_site);
        await colleague.AskedEachTuesdayAsync();
        await colleague.AskedEachTuesdayAsync();

        await colleague.RingAsync("2027-01-12 10:00");
        await colleague.RingAsync("2027-01-12 15:00");
        Assert.Single(colleague.Mails());
        await colleague.RingAsync("2027-01-13 10:00");

        Assert.Equal(2, colleague.Mails().Count);
        Assert.Equal(2, colleague.Mails().Select(mail => mail["Subject"]).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_was_down_asks_once_and_not_in_the_middle_of_the_night()
    {
        var colleague = await Colleague.AtAsync(_site);
        await colleague.AskedEachTuesdayAsync();

        await colleague.RingAsync("2027-02-03 23:00");
        Assert.Empty(colleague.Mails());
        await colleague.RingAsync("2027-02-04 10:00");
        await colleague.RingAsync("2027-02-05 10:00");

        Assert.Single(colleague.Mails());
    }

    [Fact]
    public async Task Stopping_and_starting_the_server_loses_nothing_and_sends_nothing_twice()
    {
        using var database = TestDatabase.Create();
        Colleague colleague;
        await using (var before = new Site().On(database))
        {
            before.Clock.SetTo(MondayMorning.Now);
            colleague = await Colleague.AtAsync(before);
            await colleague.AskedEachTuesdayAsync();
            await colleague.RingAsync("2027-01-12 10:00");
            Assert.Single(colleague.Mails(database));
        }

        await using var after = new Site().On(database);
        colleague = colleague.After(after);
        await colleague.RingAsync("2027-01-12 10:05");
        Assert.Single(colleague.Mails(database));
        await colleague.RingAsync("2027-01-19 10:00");

        Assert.Equal(2, colleague.Mails(database).Count);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_send_each_question_once()
    {
        using var database = TestDatabase.Create();
        await using var one = new Site().On(database);
        one.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(one);
        await colleague.AskedEachTuesdayAsync();
        await using var other = new Site().On(database);

        await Task.WhenAll(colleague.RingAsync("2027-01-12 10:00"), colleague.After(other).RingAsync("2027-01-12 10:00"));
        await Task.WhenAll(colleague.RingAsync(), colleague.After(other).RingAsync());

        Assert.Single(colleague.Mails(database));
    }

    private static Site Begin(Site site)
    {
        site.Clock.SetTo(MondayMorning.Now);
        return site;
    }
}
