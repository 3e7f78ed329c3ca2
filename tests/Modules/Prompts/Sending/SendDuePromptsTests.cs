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
    public async Task All_that_is_due_on_a_day_is_one_mail_with_a_link_for_each_question()
    {
        var colleague = await Colleague.AtAsync(_site);
        await colleague.AskedEachTuesdayAsync();
        await colleague.AskedEachTuesdayAsync("15:00");

        await colleague.RingAsync("2027-01-12 10:00");
        await colleague.RingAsync("2027-01-12 15:00");
        await colleague.RingAsync("2027-01-13 10:00");

        var mail = colleague.Mail();
        var links = Answers(mail);
        var questions = await Task.WhenAll(links.Select(async link => (await _site.Visitor().OpenAsync(link)).QuerySelector("h1")!.TextContent));
        Assert.Equal(2, questions.Distinct().Count());
        Assert.Equal(mail["Subject"], questions[0]);
        Assert.All(questions, question => Assert.Contains(question, mail.Text));
        Assert.Equal(2, mail.Text.Split("Varför den här frågan?").Length - 1);
        await colleague.RingAsync("2027-01-19 10:00");
        Assert.Equal(2, colleague.Mails().Count);
    }

    [Fact]
    public async Task The_stop_page_of_a_mail_has_all_that_it_came_from_and_one_press_stops_them_all()
    {
        var colleague = await Colleague.AtAsync(_site);
        await colleague.AskedEachTuesdayAsync();
        await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");
        var stop = colleague.Mail().Path("/svara/");

        using var half = await _site.Visitor().SubmitAsync($"{stop}/paminnelser", ("Place", "1"), ("Quieting", "half"));
        await colleague.RingAsync("2027-01-19 10:00");
        Assert.Equal(2, (await _site.Visitor().OpenAsync($"{stop}/paminnelser")).QuerySelectorAll("h2").Length);
        Assert.Equal([1, 2], colleague.Mails().Select(mail => Answers(mail).Count).Order());
        using var stopped = await _site.Visitor().Client.PostAsync($"{stop}/sluta", new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        await colleague.RingAsync("2027-01-26 10:00");

        Assert.Equal(2, colleague.Mails().Count);
    }

    [Fact]
    public async Task So_many_people_at_once_get_one_mail_each_also_from_two_nodes()
    {
        using var database = TestDatabase.Create();
        await using var one = new Site().On(database);
        one.Clock.SetTo(MondayMorning.Now);
        var people = new List<Colleague>();
        for (var i = 0; i < 12; i++)
        {
            people.Add(await Colleague.AtAsync(one));
            await people[^1].AskedEachTuesdayAsync();
        }

        await using var other = new Site().On(database);
        await Task.WhenAll(people[0].RingAsync("2027-01-12 10:00"), people[0].After(other).RingAsync("2027-01-12 10:00"));
        await Task.WhenAll(people[0].RingAsync(), people[0].After(other).RingAsync());

        Assert.All(people, person => Assert.Single(person.Mails(database)));
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

    private static List<string> Answers(ReceivedMail mail) => [.. mail.Paths("/svara/").Where(path => path.Count(letter => letter == '/') == 2)];

    private static Site Begin(Site site)
    {
        site.Clock.SetTo(MondayMorning.Now);
        return site;
    }
}
