using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Reminders;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Outbox;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Editing.Reminders;

public sealed class ReminderTests
{
    [Fact]
    public async Task The_one_who_submitted_is_reminded_once_a_month_before_also_when_four_ring_at_once()
    {
        await using var site = new Site();
        var page = await Editor.PublishedAsync(site, "Påminns om");
        var editor = await site.SignedInAsync("redaktor");
        await Editor.StepAsync(editor, page, "ReviewBy", ("ReviewBy", site.Clock.GetUtcNow().SwedishDate().AddDays(40).ToString("yyyy-MM-dd")));
        await RingAsync(site);
        Assert.Empty(await MailsAsync(site));

        site.Clock.Advance(TimeSpan.FromDays(11));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RingAsync(site))));
        await RingAsync(site);

        var mail = Assert.Single(await MailsAsync(site));
        Assert.Equal("redaktor@demo.invalid", mail.To);
        Assert.Equal("En sida behöver ses över", mail.Subject);
        Assert.Contains("Påminns om", site.WordsOf(mail), StringComparison.Ordinal);
        Assert.Contains($"{page}/granska", site.WordsOf(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_from_files_is_told_to_every_editor_in_one_mail_each()
    {
        await using var site = new Site();
        _ = site.Services;
        site.Clock.Advance(TimeSpan.FromDays(340));

        await RingAsync(site);
        await RingAsync(site);

        var mails = await MailsAsync(site);
        Assert.Equal(["granskare@demo.invalid", "redaktor@demo.invalid"], mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail => Assert.Matches("^[0-9]+ sidor behöver ses över$", mail.Subject));
    }

    private static Task<int> RingAsync(Site site) => site.AskAsync(services => services.GetRequiredService<RemindOfReview>().RunAsync(CancellationToken.None));

    private static Task<List<OutboxMail>> MailsAsync(Site site) => site.AskAsync(services => services.GetRequiredService<Store>().Set<OutboxMail>().AsNoTracking()
        .Where(mail => mail.Key.StartsWith("review-by-")).ToListAsync());
}
