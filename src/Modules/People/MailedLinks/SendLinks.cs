using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Admin;
using Quartz;

namespace NaraVard.People.MailedLinks;

/// <summary>Mails the links that have been asked for. May run on several nodes at once: a request is gone in the save that holds its mail.</summary>
internal sealed class SendLinks(Store store, UserManager<Account> accounts, IOutbox outbox, ISiteAddress site, SignInLink link, InviteAccount invite, TimeProvider clock)
{
    private const int Batch = 100;

    // One mail of a kind in five minutes, so that nobody's inbox can be flooded through the form.
    private const int SlotSeconds = 300;

    public async Task RunAsync(CancellationToken ct)
    {
        while (await store.Set<LinkRequest>().OrderBy(request => request.Id).Take(Batch).AsNoTracking().ToListAsync(ct) is { Count: > 0 } waiting)
        {
            foreach (var request in waiting)
            {
                await SendAsync(request, ct);
            }
        }
    }

    private async Task SendAsync(LinkRequest request, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        try
        {
            if (await accounts.FindByEmailAsync(request.Email) is { ClosedAt: null } account)
            {
                outbox.Add(await LetterAsync(request.Kind, account) with { IsAwaited = true });
            }

            store.Remove(request);
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node was first, or there has been a mail within the last minutes: its key is taken.
            store.ChangeTracker.Clear();
            await store.Set<LinkRequest>().Where(other => other.Id == request.Id).ExecuteDeleteAsync(ct);
        }
    }

    private async Task<Letter> LetterAsync(LinkKind kind, Account account)
    {
        var slot = (clock.GetUtcNow().ToUnixTimeSeconds() / SlotSeconds).ToString(CultureInfo.InvariantCulture);
        return kind == LinkKind.NewPassword ? await invite.ForgottenAsync(account, slot) : new LetterBody()
            .Say($"Hej {account.DisplayName}")
            .Say("Någon, troligen du, vill logga in på NäraVård med en länk. Öppna den i den webbläsare där du vill bli inloggad, och tryck på knappen som visas.")
            .Button("Logga in", site.Absolute(PeopleLinks.Link(link.Make(account))), above: "")
            .Say("Länken gäller i tio minuter och kan användas en gång. Var det inte du kan du slänga mejlet; då händer ingenting.")
            .Write(account.Email!, "Logga in på NäraVård", $"sign-in-link-{account.Id:n}-{slot}");
    }
}

/// <summary>Rings every five seconds: somebody is waiting.</summary>
[DisallowConcurrentExecution]
internal sealed class SendLinksJob(SendLinks send) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<SendLinksJob>(
        trigger => trigger.WithIdentity("links").StartNow().WithSimpleSchedule(TimeSpan.FromSeconds(5)),
        job => job.WithIdentity("links").WithDescription("Skickar inloggningslänkar"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await send.RunAsync(cancellationToken);
}
