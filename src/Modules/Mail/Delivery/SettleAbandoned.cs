using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Transports;

namespace NaraVard.Mail.Delivery;

/// <summary>Takes care of mails whose hand-over never came to an end, since the server that had them stopped. By the operator's rule, which is written on the mail.</summary>
internal sealed class SettleAbandoned(Store store, KeepMail keep, IMailTransport transport, MailMeter meter, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>A hand-over older than this belongs to a server that stopped in the middle of it.</summary>
    public static readonly TimeSpan LongestHandOver = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var (now, before) = (clock.GetUtcNow(), clock.GetUtcNow() - LongestHandOver);
        var abandoned = await store.Set<OutboxMail>().Where(mail => mail.State == OutboxState.HandingOver && mail.StateSince < before).ToListAsync(ct);
        foreach (var mail in abandoned)
        {
            mail.Abandon(transport.IsRepeatable, options.Value.SendsUnsure, now);
            if (await keep.TryAsync(mail, ct))
            {
                meter.Settled(mail.State);
            }

            store.Entry(mail).State = EntityState.Detached;
        }
    }
}
