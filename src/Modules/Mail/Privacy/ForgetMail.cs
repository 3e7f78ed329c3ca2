using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Privacy;

/// <summary>That a mail was sent, to whom and under what subject. What it said went when it was sent.</summary>
internal sealed class ForgetSentMail(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "SentMail", 30, "Att vi har mejlat dig: adress, ämne och tid", "efter att mejlet skickades",
        "Så att samma mejl inte skickas två gånger, och så att det går att se om post kommer fram. Texten i mejlet tas bort när det är skickat.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) => store.Set<OutboxMail>()
        .Where(mail => mail.State == OutboxState.Sent && mail.StateSince < before).OrderBy(mail => mail.Id).Take(most).ExecuteDeleteAsync(ct);
}

/// <summary>Mail that never arrived, or that nobody knows of, with its text.</summary>
internal sealed class ForgetUndeliveredMail(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "UndeliveredMail", 30, "Mejl till dig som inte gick att skicka, med text", "efter det sista försöket",
        "Så att administratören kan försöka igen när felet är lagat.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) => store.Set<OutboxMail>()
        .Where(mail => (mail.State == OutboxState.Failed || mail.State == OutboxState.Unsure) && mail.StateSince < before).OrderBy(mail => mail.Id).Take(most).ExecuteDeleteAsync(ct);
}
