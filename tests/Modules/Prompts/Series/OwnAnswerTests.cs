using System.Net;
using NaraVard.Tests.Mail;
using NaraVard.Tests.Prompts.Replying;

namespace NaraVard.Tests.Prompts.Series;

/// <summary>What is answered lands among one's own notes before the meeting, and nowhere else.</summary>
public sealed class OwnAnswerTests(Mailbox mailbox) : IClassFixture<Mailbox>
{
    private Site Site => mailbox.Site;

    [Fact]
    public async Task An_answer_by_the_link_stands_under_its_question_for_the_author_alone()
    {
        var (series, guest, mail) = await AskedAsync();
        using var before = await (await guest.SignInAsync()).SubmitAsync($"{series.Meetings[0]}/infor", ("Text", "Det här ville jag säga."));

        var link = mail.Path("/svara/");
        Assert.Contains("bland dina egna anteckningar inför mötet", (await Site.Visitor().OpenAsync(link)).Body!.TextContent);
        using var answer = await Site.Visitor().SubmitAsync(link, ("Text", "Mornarna är ojämna."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("bland dina egna anteckningar", (await Site.Visitor().OpenAsync(answer.Headers.Location!.ToString())).Body!.TextContent);
        Assert.Equal($"Det här ville jag säga.\n\n{mail["Subject"]}\nMornarna är ojämna.", await series.NotesAsync(guest));
        Assert.Equal("", await series.NotesAsync(series.Leader));
        Assert.Equal("", await series.NotesAsync(guest, 1));
        var manager = await series.ManagerAsync();
        foreach (var page in new[] { "", "/infor", "/fragor-infor", "/bjud-in", "/rum", "/protokoll" })
        {
            Assert.DoesNotContain("Mornarna är ojämna.", (await manager.OpenAsync(series.Meetings[0] + page)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_one_and_another_answer_is_one_more()
    {
        var (series, guest, mail) = await AskedAsync();
        var link = mail.Path("/svara/");

        using var first = await Site.Visitor().SubmitAsync(link, ("Text", "Mornarna."));
        using var same = await Site.Visitor().SubmitAsync(link, ("Text", "Mornarna."));
        using var other = await Site.Visitor().SubmitAsync(link, ("Text", "Kvällarna också."));

        Assert.Equal(HttpStatusCode.Conflict, same.StatusCode);
        Assert.Contains("Ditt svar är sparat", (await Visitor.ReadAsync(same)).QuerySelector("h1")!.TextContent);
        Assert.Equal($"{mail["Subject"]}\nMornarna.\n\n{mail["Subject"]}\nKvällarna också.", await series.NotesAsync(guest));
    }

    [Fact]
    public async Task Two_answers_in_the_same_moment_are_both_kept()
    {
        var (series, guest, mail) = await AskedAsync();
        var link = mail.Path("/svara/");
        var forms = await Task.WhenAll(Site.Visitor().FillAsync(link, ("Text", "Det ena.")), Site.Visitor().FillAsync(link, ("Text", "Det andra.")));

        var answers = await Task.WhenAll(forms.Select(send => send()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var notes = await series.NotesAsync(guest);
        Assert.Contains("Det ena.", notes);
        Assert.Contains("Det andra.", notes);
    }

    [Fact]
    public async Task Who_is_no_longer_invited_keeps_what_was_written_on_the_page()
    {
        var (series, guest, mail) = await AskedAsync();
        await series.TakeBackAsync(guest);

        using var answer = await Site.Visitor().SubmitAsync(mail.Path("/svara/"), ("Text", "För sent."));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("inte längre inbjuden", page.Body!.TextContent);
        Assert.Equal("För sent.", page.GetElementById("Text")!.TextContent.Trim());
        await series.InviteAsync(guest, 0);
        Assert.Equal("", await series.NotesAsync(guest));
    }

    [Fact]
    public async Task An_answer_by_mail_lands_there_too_and_the_words_about_a_cycle_are_text()
    {
        var (series, guest, mail) = await AskedAsync();
        var raw = Mailbox.Reply(mail, "Dela\nVi har sett nog.");

        mailbox.Deliver(raw);
        mailbox.Deliver($"Received: by mx2.region.se\n{raw}");
        await mailbox.ReadAsync();
        await mailbox.AnswerAsync(mail, "Dela\nVi har sett nog.");
        await Site.SendAsync();

        Assert.Equal($"{mail["Subject"]}\nDela\nVi har sett nog.", await series.NotesAsync(guest));
        Assert.Empty(Notes(guest));
    }

    [Fact]
    public async Task A_word_by_mail_stops_them()
    {
        var (_, guest, mail) = await AskedAsync();

        await mailbox.AnswerAsync(mail, "Sluta");
        await MeetingSeriesOf.FollowAsync(Site);
        await guest.RingAsync("2027-01-26 10:00");

        Assert.Single(guest.Mails());
        Assert.Contains("Inga fler frågor kommer", Assert.Single(Notes(guest)).Text);
    }

    [Fact]
    public async Task A_personal_identity_number_is_not_kept()
    {
        var (series, guest, mail) = await AskedAsync();

        using var answer = await Site.Visitor().SubmitAsync(mail.Path("/svara/"), ("Text", "Jag mötte 811228-9874."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("", await series.NotesAsync(guest));
    }

    private async Task<(MeetingSeriesOf Series, Colleague Guest, ReceivedMail Mail)> AskedAsync()
    {
        var series = await MeetingSeriesOf.AtAsync(Site, "team-l1", "team-l2");
        var guest = await Colleague.AtAsync(Site);
        await series.InviteAsync(guest);
        await series.AgreeAsync();
        await guest.RingAsync("2027-01-19 10:00");
        return (series, guest, guest.Mail());
    }

    private static List<ReceivedMail> Notes(Colleague colleague) =>
        [.. ReceivedMail.InFolder(colleague.Site.DataFolder, colleague.Email).Where(mail => mail["Subject"] == "Om ditt svar till NäraVård")];
}
