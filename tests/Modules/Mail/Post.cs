using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Outbox;

namespace NaraVard.Tests.Mail;

/// <summary>Writing and sending mail as a module and the job do.</summary>
internal static class Post
{
    /// <summary>A letter that no other test has written.</summary>
    public static Letter Letter(string subject = "Hur går det?") => new($"{Unique.Word()}@exempel.se", subject, "Hej", "<!doctype html><title>Hej</title><p>Hej</p>") { Key = $"test-{Unique.Word()}" };

    public static Task<int> WriteAsync(this Site site, Letter letter) => site.AskAsync(services =>
    {
        services.GetRequiredService<IOutbox>().Add(letter);
        return services.GetRequiredService<Store>().SaveChangesAsync();
    });

    public static Task<int> SendAsync(this Site site) => site.AskAsync(services => services.GetRequiredService<SendWaitingMail>().RunAsync(CancellationToken.None));

    public static Task<OutboxMail> MailAsync(this Site site, Letter letter) =>
        site.AskAsync(services => services.GetRequiredService<Store>().Set<OutboxMail>().AsNoTracking().SingleAsync(mail => mail.Key == letter.Key));

    /// <summary>What a mail that waits says.</summary>
    public static string WordsOf(this Site site, OutboxMail mail) => site.Services.GetRequiredService<MailSeal>().Open(mail.Text);

    /// <summary>Leaves a mail as a server does that stops in the middle of a hand-over.</summary>
    public static Task<int> CutOffAsync(this Site site, Letter letter) => site.AskAsync(services =>
    {
        var at = site.Clock.GetUtcNow() - SettleAbandoned.LongestHandOver - TimeSpan.FromSeconds(1);
        var mail = OutboxMail.From(letter, at);
        mail.Claim(at);
        services.GetRequiredService<Store>().Add(mail);
        return services.GetRequiredService<Store>().SaveChangesAsync();
    });
}
