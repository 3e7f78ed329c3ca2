using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Incoming;

/// <summary>Writes down that a mail of ours came back. It is known by the signed address that reports about it go to, so nobody can say so of a mail that they haven't carried.</summary>
internal sealed partial class Bounces(Store store, TimeProvider clock)
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
        var reason = Plain($"{report.Status} {report.Reason}");
        mail.ComeBack($"Kom tillbaka: {reason}", now);
        if (report.IsHard && report.IsAbout(mail.To))
        {
            await UnreachableAddress.AddAsync(store, mail.To, reason, now, ct);
        }
    }

    // Anybody may have written it: no addresses, no long numbers, nothing that a database can't keep.
    public static string Plain(string reason)
    {
        var plain = Unwanted().Replace(reason, " ").Trim();
        return string.Concat(plain.EnumerateRunes().Where(rune => rune.Value != 0xFFFD).Take(UnreachableAddress.LongestReason / 2));
    }

    [GeneratedRegex(@"\p{C}+|[^\s<>]+@[^\s<>]+|\d{6,}[\d-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unwanted();
}
