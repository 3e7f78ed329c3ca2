using System.Net;
using NaraVard.Mail.Outbox;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Mail.Queue;

public sealed class QueueTests(Site site)
{
    [Fact]
    public async Task The_administrator_sees_how_mail_goes_but_neither_receiver_nor_words()
    {
        var letter = Post.Letter("En hemlig rad") with { To = "nagon.sarskild@synlig.exempel.se" };
        await site.WriteAsync(letter);
        await site.SendAsync();
        var administrator = await site.SignedInAsync("administrator");

        var page = await administrator.OpenAsync("/admin/post");

        Assert.Contains(page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("synlig.exempel.se", StringComparison.Ordinal) && row.TextContent.Contains("Skickat", StringComparison.Ordinal));
        Assert.DoesNotContain("nagon.sarskild", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("En hemlig rad", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task A_mail_that_failed_can_be_tried_again()
    {
        var letter = Post.Letter() with { To = "inte en adress" };
        await site.WriteAsync(letter);
        await site.SendAsync();
        var failed = await site.MailAsync(letter);
        var administrator = await site.SignedInAsync("administrator");

        using var answer = await administrator.SubmitAsync("/admin/post", ("id", failed.Id.ToString()));

        Assert.Equal(OutboxState.Failed, failed.State);
        Assert.Equal("/admin/post", answer.Headers.Location!.ToString());
        await site.SendAsync();
        var again = await site.MailAsync(letter);
        Assert.Equal((OutboxState.Failed, 1), (again.State, again.Attempts));
    }

    [Fact]
    public async Task Nobody_else_sees_the_queue()
    {
        var manager = await site.SignedInAsync("chef");

        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync("/admin/post"));
        Assert.Equal(HttpStatusCode.Redirect, await site.Visitor().StatusAsync("/admin/post"));
    }

    [Fact]
    public async Task Mails_are_shown_by_state_and_what_was_decided_of_the_unsure_is_told()
    {
        using var server = new SmtpServer();
        await using var own = SmtpSite.To(server, ("Mail:Smtp:Connections", "1"));
        server.Says(SmtpServer.End, SmtpServer.HangsUp);
        await own.WriteAsync(Post.Letter() with { To = "nagon@osaker.exempel.se" });
        await own.SendAsync();
        server.SaysTheUsual();
        await own.WriteAsync(Post.Letter() with { To = "nagon@saker.exempel.se" });
        await own.SendAsync();
        var administrator = await own.SignedInAsync("administrator");

        var page = await administrator.OpenAsync("/admin/post?lage=osakert");

        var row = Assert.Single(page.QuerySelectorAll("[aria-labelledby=mejlen] tbody tr")).TextContent;
        Assert.Contains("osaker.exempel.se", row, StringComparison.Ordinal);
        Assert.Contains("Skickas inte igen av sig självt, enligt Mail:Unsure. Bestämt", row, StringComparison.Ordinal);
        var domains = page.QuerySelectorAll("[aria-labelledby=domaner] tbody tr").Select(domain => string.Join(' ', domain.Children.Select(cell => cell.TextContent)));
        Assert.Contains("saker.exempel.se 0 1 0", domains);
    }

    [Fact]
    public async Task All_that_failed_are_put_back_at_once_when_the_administrator_says_so_twice()
    {
        using var server = new SmtpServer();
        await using var own = SmtpSite.To(server);
        server.Says("RCPT", "550 5.7.1 not you");
        NaraVard.Mail.Contracts.Letter[] letters = [Post.Letter(), Post.Letter(), Post.Letter()];
        await own.WriteAsync(letters);
        await own.SendAsync();
        server.SaysTheUsual();
        var administrator = await own.SignedInAsync("administrator");

        using var notSure = await administrator.SubmitAsync("/admin/post#All", ("alla", "gick-inte"), ("ja", "false"));
        var stillFailed = await own.MailAsync(letters[0]);
        using var sure = await administrator.SubmitAsync("/admin/post#All", ("alla", "gick-inte"), ("ja", "true"));
        await own.SendAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, OutboxState.Failed), (notSure.StatusCode, stillFailed.State));
        Assert.Equal(HttpStatusCode.Redirect, sure.StatusCode);
        Assert.Equal(letters.Select(letter => $"{letter.Key}@naravard.exempel.se").Order(), server.Ids.Keys.Order());
    }

    [Fact]
    public async Task A_mail_server_that_cannot_be_reached_is_told_of()
    {
        using var server = new SmtpServer();
        await using var own = SmtpSite.To(server);
        server.Says("HELLO", "554 5.7.1 du är inte välkommen");
        await own.WriteAsync(Post.Letter());
        await own.SendAsync();
        var administrator = await own.SignedInAsync("administrator");

        Assert.Contains("E-postservern går inte att nå", (await administrator.OpenAsync("/admin/post")).Text(".notice"), StringComparison.Ordinal);
    }
}
