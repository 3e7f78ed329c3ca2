using System.Net;
using NaraVard.Mail.Outbox;

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
}
