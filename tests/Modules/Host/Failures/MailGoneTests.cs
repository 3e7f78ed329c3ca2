using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Outbox;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Host.Failures;

[Trait("Long", "yes")]
public sealed class MailGoneTests
{
    private const int AnHour = 20;

    [Fact]
    [Failure("Mail server gone for a day", On.Both)]
    public async Task Mails_of_a_day_without_a_mail_server_all_come_once_when_it_is_back()
    {
        using var smtp = new SmtpServer { KeepsMails = false };
        await using var site = SmtpSite.To(smtp, ("Mail:PerDomainPerMinute", "0"));
        await site.InitializeAsync();
        smtp.Stop();
        var (letters, rounds) = (new List<Letter>(), 0);
        for (var hour = 0; hour < 24; hour++)
        {
            var written = Enumerable.Range(0, AnHour).Select(_ => Post.Letter()).ToList();
            await site.WriteAsync(written);
            letters.AddRange(written);
            for (var minutes = 0; minutes < 60; minutes += 5, rounds++)
            {
                site.Clock.Advance(TimeSpan.FromMinutes(5));
                await site.SendAsync();
            }
        }

        var keys = letters.Select(letter => letter.Key).ToHashSet();
        var waiting = (await MailsAsync(site)).Count(mail => keys.Contains(mail.Key) && mail.State == OutboxState.Waiting);
        smtp.StartAgain();
        var since = System.Diagnostics.Stopwatch.StartNew();
        site.Clock.Advance(MailPause.Longest);
        while ((await MailsAsync(site)).Exists(mail => keys.Contains(mail.Key) && mail.State is OutboxState.Waiting or OutboxState.HandingOver))
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(2), "Mejlen kommer inte iväg.");
            site.Clock.Advance(TimeSpan.FromSeconds(10));
            await site.SendAsync();
        }

        var arrived = keys.ToDictionary(key => key, key => smtp.Ids.GetValueOrDefault($"{key}@naravard.exempel.se"));
        Reliability.Write(
            "Mail server gone for a day",
            $"its port was closed for 24 h by the site's clock, {rounds} rounds, {AnHour} mails an hour",
            $"all of {letters.Count} mails, each arrived once",
            $"{waiting} waited, none failed",
            $"all handed over {Reliability.Seconds(since.Elapsed)} after it was back");
        Assert.Equal(letters.Count, waiting);
        Assert.All(arrived, pair => Assert.Equal(1, pair.Value));
        Assert.All((await MailsAsync(site)).Where(mail => keys.Contains(mail.Key)), mail => Assert.Equal(OutboxState.Sent, mail.State));
    }

    private static Task<List<OutboxMail>> MailsAsync(Site site) => site.AskAsync(services => services.GetRequiredService<Store>().Set<OutboxMail>().AsNoTracking().ToListAsync());
}
