using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Incoming;

/// <summary>Writes down that a mail of ours came back. It is known by the signed address that reports about it go to, so nobody can say so of a mail that they haven't carried.</summary>
internal sealed class Bounces(Store store, TimeProvider clock)
{
    /// <summary>The kind of address that reports go to: the envelope's sender (RFC 5321, 4.4).</summary>
    public const char Kind = 'b';

    public async Task TakeAsync(Guid id, DeliveryReport report, CancellationToken ct)
    {
        if (!report.IsFailed || await store.Set<OutboxMail>().SingleOrDefaultAsync(mail => mail.Id == id, ct) is not { } mail)
        {
            return;
        }

        var now = clock.GetUtcNow();
        mail.ComeBack($"Kom tillbaka: {report.Status} {report.Reason}", now);
        var address = mail.To.ToLowerInvariant();
        if (report.IsHard && !await store.Set<UnreachableAddress>().AnyAsync(a => a.Address == address, ct))
        {
            var reason = $"{report.Status} {report.Reason}".Trim();
            store.Add(new UnreachableAddress { Address = address, Since = now, Reason = reason.Length <= UnreachableAddress.LongestReason ? reason : reason[..UnreachableAddress.LongestReason] });
        }
    }
}
