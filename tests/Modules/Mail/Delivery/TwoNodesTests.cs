using NaraVard.Mail.Outbox;

namespace NaraVard.Tests.Mail.Delivery;

public sealed class TwoNodesTests
{
    [Fact]
    public async Task Two_nodes_on_one_database_hand_each_mail_over_once()
    {
        using var server = new SmtpServer();
        using var database = TestDatabase.Create();
        await using var one = Node(database, server);
        _ = one.Services;
        await using var other = Node(database, server);
        var letters = Enumerable.Range(0, 40).Select(_ => Post.Letter()).ToList();
        foreach (var letter in letters)
        {
            await one.WriteAsync(letter);
        }

        await Task.WhenAll(one.SendAsync(), other.SendAsync());

        var ids = server.Taken.Select(mail => ReceivedMail.Parse(mail)["Message-ID"]).ToList();
        Assert.Equal(letters.Count, ids.Count);
        Assert.Equal(letters.Count, ids.Distinct().Count());
        foreach (var letter in letters)
        {
            Assert.Equal((OutboxState.Sent, 1), (await one.MailAsync(letter) is var mail ? (mail.State, mail.Attempts) : default));
        }
    }

    [Fact]
    public async Task Two_nodes_together_keep_the_limit_of_a_domain()
    {
        using var server = new SmtpServer();
        using var database = TestDatabase.Create();
        await using var one = Node(database, server, ("Mail:PerDomainPerMinute", "1"));
        _ = one.Services;
        await using var other = Node(database, server, ("Mail:PerDomainPerMinute", "1"));
        await one.WriteAsync(Enumerable.Range(0, 6).Select(_ => Post.Letter()));

        await Task.WhenAll(one.SendAsync(), other.SendAsync());

        Assert.Single(server.Taken);
    }

    private static Site Node(TestDatabase database, SmtpServer server, params (string, string)[] settings) => new Site().On(database).To(server, settings);
}
