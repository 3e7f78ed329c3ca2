using NaraVard.Mail.Outbox;

namespace NaraVard.Tests.Mail.Transports;

public sealed class FolderTests(Site site)
{
    [Fact]
    public async Task A_mail_becomes_a_file_with_text_and_html_and_the_headers_that_machines_ask_for()
    {
        const string Body = "Hej Åsa\r\n.en rad som börjar med punkt\r\nhttps://exempel.se/svara/abc?x=1&y=åäö – och en rad som är mycket längre än sjuttiosex tecken lång, så den bryts\r\n";
        var letter = Post.Letter("Vad har ni lärt er den här veckan – och av vem, är frågan på riktigt många ord?") with { Text = Body, StopUrl = $"https://exempel.se/sluta/{new string('k', 300)}", ThreadKey = "prompt-1", ReplyTo = "svar+abc@naravard.exempel.se" };

        await site.WriteAsync(letter);
        await site.SendAsync();

        var mail = Assert.Single(ReceivedMail.InFolder(site.DataFolder, letter.To));
        Assert.Equal(letter.Subject, mail["Subject"]);
        Assert.Equal(["text/plain", "text/html"], mail.Parts.Select(part => part.Type));
        Assert.Equal(Body.Trim(), mail.Text.Trim());
        Assert.Contains("<p>Hej</p>", mail.Html);
        Assert.Contains("multipart/alternative", mail["Content-Type"]);
        Assert.Equal("\"NäraVård\" <naravard@naravard.invalid>", mail["From"]!.Replace("\"NäraVård\"", "NäraVård").Replace("NäraVård", "\"NäraVård\""));
        Assert.Equal($"<{letter.Key}@naravard.invalid>", mail["Message-ID"]);
        Assert.Equal("<prompt-1@naravard.invalid>", mail["In-Reply-To"]);
        Assert.Equal("<prompt-1@naravard.invalid>", mail["References"]);
        Assert.Equal(letter.ReplyTo, mail["Reply-To"]);
        Assert.Equal("auto-generated", mail["Auto-Submitted"]);
        Assert.Equal($"<{letter.StopUrl}>", mail["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail["List-Unsubscribe-Post"]);
    }

    [Fact]
    public async Task A_calendar_goes_along_as_the_last_alternative_and_says_its_method()
    {
        const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
        var letter = Post.Letter() with { Calendar = Calendar };

        await site.WriteAsync(letter);
        var waiting = await site.MailAsync(letter);
        await site.SendAsync();

        Assert.DoesNotContain("VCALENDAR", waiting.Calendar);
        Assert.Null((await site.MailAsync(letter)).Calendar);
        var mail = Assert.Single(ReceivedMail.InFolder(site.DataFolder, letter.To));
        Assert.Equal(["text/plain", "text/html", "text/calendar"], mail.Parts.Select(part => part.Type));
        Assert.Equal(Calendar, mail.Calendar);
        var raw = await File.ReadAllTextAsync(Path.Combine(site.DataFolder, "mail", $"{letter.Key}.eml"));
        Assert.Matches("(?i)content-type: text/calendar;[^\n]*method=REQUEST", raw.Replace("\r\n ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_was_cut_off_is_handed_over_again_and_is_still_one_file()
    {
        var letter = Post.Letter();
        await site.CutOffAsync(letter);

        await site.SendAsync();
        await site.SendAsync();

        Assert.Single(ReceivedMail.InFolder(site.DataFolder, letter.To));
        Assert.Equal(OutboxState.Sent, (await site.MailAsync(letter)).State);
    }

    [Fact]
    public async Task What_is_sent_is_not_kept()
    {
        var letter = Post.Letter() with { StopUrl = "https://exempel.se/sluta", ReplyTo = "svar+hemlig@exempel.se" };

        await site.WriteAsync(letter);
        var waiting = await site.MailAsync(letter);
        await site.SendAsync();

        var mail = await site.MailAsync(letter);
        Assert.DoesNotContain("hemlig", waiting.ReplyTo, StringComparison.Ordinal);
        Assert.Equal(("", "", null, null), (mail.Text, mail.Html, mail.StopUrl, mail.ReplyTo));
    }

    [Fact]
    public async Task The_same_reason_never_gives_two_mails()
    {
        var letter = Post.Letter();
        await site.WriteAsync(letter);

        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => site.WriteAsync(letter));
    }
}
