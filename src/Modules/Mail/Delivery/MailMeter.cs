using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Delivery;

/// <summary>How the mail goes, in numbers for whoever listens. The queue is counted only when somebody asks.</summary>
internal sealed class MailMeter
{
    private readonly Counter<long> _settled;
    private readonly IServiceScopeFactory _scopes;

    public MailMeter(IMeterFactory meters, IServiceScopeFactory scopes, TimeProvider clock)
    {
        _scopes = scopes;
#pragma warning disable CA2000 // The factory gives it back.
        var meter = meters.Create("NaraVard.Mail");
#pragma warning restore CA2000
        _settled = meter.CreateCounter<long>("naravard.mail.settled", "{mail}", "Hand-overs, by how they ended.");
        meter.CreateObservableGauge("naravard.mail.waiting", () => Ask(waiting => waiting.Count()), "{mail}", "Mails that wait, over all nodes.");
        meter.CreateObservableGauge("naravard.mail.oldest", () => Ask(waiting => waiting.Min(mail => (DateTimeOffset?)mail.WrittenAt)) is { } oldest ? (clock.GetUtcNow() - oldest).TotalSeconds : 0, "s", "How long the mail that has waited longest has waited.");
    }

    /// <summary>A hand-over has ended.</summary>
    public void Settled(OutboxState became) => _settled.Add(1, new KeyValuePair<string, object?>("naravard.result", became switch
    {
        OutboxState.Sent => "sent",
        OutboxState.Unsure => "unsure",
        OutboxState.Failed => "failed",
        _ => "again",
    }));

    private T Ask<T>(Func<IQueryable<OutboxMail>, T> ask)
    {
        using var scope = _scopes.CreateScope();
        return ask(scope.ServiceProvider.GetRequiredService<Store>().Set<OutboxMail>().AsNoTracking().Where(mail => mail.State == OutboxState.Waiting));
    }
}
