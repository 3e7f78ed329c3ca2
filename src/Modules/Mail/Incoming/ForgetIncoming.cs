using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Mail.Incoming;

/// <summary>That some mail has come in goes when no server keeps it any more and might hand it over again.</summary>
internal sealed class ForgetIncoming(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "IncomingMail", 90, "Att ett mejl har kommit in, utan vem det kom från och vad det handlade om", "efter att det kom",
        "Så att samma svar inte tas emot två gånger.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<IncomingMail>().Where(mail => mail.TakenAt < before).OrderBy(mail => mail.Key).Take(most).ExecuteDeleteAsync(ct);
}
