using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Incoming;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Transports;

namespace NaraVard.Mail.Delivery;

/// <summary>What became of an attempt to hand over a mail.</summary>
internal enum Attempt
{
    /// <summary>The server, or the folder, has it.</summary>
    Sent,

    /// <summary>It hasn't, or another node took it on; the mail itself says what happens next.</summary>
    NotSent,

    /// <summary>Its domain has had all it may have for now.</summary>
    Held,

    /// <summary>There was nobody to hand it to, so there is no use in trying the others.</summary>
    NobodyThere,
}

/// <summary>An attempt.</summary>
/// <param name="Became">What became of it.</param>
/// <param name="Reason">Why there was nobody there, or "".</param>
internal readonly record struct Attempted(Attempt Became, string Reason = "")
{
    public static implicit operator Attempted(Attempt result) => new(result);
}

/// <summary>Hands over one mail at a time, with a connection to the database and one to the mail server of its own. Several of these work side by side.</summary>
internal sealed partial class HandOverOne(Store store, KeepMail keep, IMailTransport transport, DomainRate rate, Turn<HandOverOne> writing, MailMeter meter, IOptions<MailOptions> options, TimeProvider clock, ILogger<HandOverOne> log)
{
    public async Task<Attempted> RunAsync(OutboxMail mail, CancellationToken ct)
    {
        if (await transport.ReachAsync(ct) is { } away)
        {
            return new Attempted(Attempt.NobodyThere, away);
        }

        if (await ClaimAsync(mail, ct) is { } not)
        {
            return not;
        }

        // From here on the mail may be gone, so what became of it is written down even if the server is stopping.
        var result = await transport.HandOverAsync(mail);
        await KeepAsync(mail, result);
        return result.Kind switch
        {
            HandOverKind.NobodyThere => new Attempted(Attempt.NobodyThere, result.Reason),
            HandOverKind.Taken => Attempt.Sent,
            _ => Attempt.NotSent,
        };
    }

    // Only one claim on a mail can be saved, and only with its domain's turn.
    private async Task<Attempt?> ClaimAsync(OutboxMail mail, CancellationToken ct)
    {
        using var _ = await OneWriterAsync(ct);
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var claimed = await store.Set<OutboxMail>().Where(row => row.Id == mail.Id && row.Version == mail.Version && row.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, OutboxState.HandingOver).SetProperty(row => row.StateSince, now)
                    .SetProperty(row => row.Attempts, row => row.Attempts + 1).SetProperty(row => row.Version, row => row.Version + 1),
                ct);
        if (claimed == 0)
        {
            return Attempt.NotSent;
        }

        if (!await rate.TakeAsync(mail.Domain, mail.IsAwaited, now, ct))
        {
            return Attempt.Held;
        }

        await transaction.CommitAsync(CancellationToken.None);
        mail.Claim(now);
        mail.Version++;
        return null;
    }

    // A database that is away for a moment must not make a mail unsure that is known to be sent.
    private async Task KeepAsync(OutboxMail mail, HandOver result)
    {
        for (var wait = TimeSpan.FromSeconds(1); ; wait *= 2)
        {
            try
            {
                await KeepOnceAsync(mail, result);
                return;
            }
            catch (Exception away) when (away is DbException or DbUpdateException && wait < SettleAbandoned.LongestHandOver / 4)
            {
                LogAway(away);
                store.ChangeTracker.Clear();
                await Task.Delay(wait, clock);
            }
        }
    }

    private async Task KeepOnceAsync(OutboxMail claimed, HandOver result)
    {
        using var _ = await OneWriterAsync(CancellationToken.None);
        var mail = claimed.Copy();
        store.Attach(mail);
        mail.Settle(result, options.Value.SendsUnsure, clock.GetUtcNow());
        if (!await keep.TryAsync(mail, CancellationToken.None))
        {
            await SettleAgainAsync(mail, result);
        }

        meter.Settled(mail.State);
        store.ChangeTracker.Clear();
        if (result.IsReceiverGone)
        {
            await WriteGoneAsync(claimed.To, result.Reason);
        }
    }

    // The same as when a mail comes back. Should it not be kept, the next mail finds out.
    private async Task WriteGoneAsync(string address, string reason)
    {
        await UnreachableAddress.AddAsync(store, address, Bounces.Plain(reason), clock.GetUtcNow(), CancellationToken.None);
        try
        {
            await store.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            // Another mail to the same address found out in the same moment.
        }

        store.ChangeTracker.Clear();
    }

    // Another node took the hand-over for abandoned meanwhile. This one knows how it went.
    private async Task SettleAgainAsync(OutboxMail mail, HandOver result)
    {
        await store.Entry(mail).ReloadAsync(CancellationToken.None);
        if (store.Entry(mail).State == EntityState.Detached)
        {
            return; // erased with its receiver
        }

        // Whatever has been decided since stands, but for what is known better here.
        if (mail.State != OutboxState.Unsure && result.Kind != HandOverKind.Taken)
        {
            return;
        }

        mail.Settle(result, options.Value.SendsUnsure, clock.GetUtcNow());
        await keep.TryAsync(mail, CancellationToken.None);
    }

    // SQLite has one writer, and whoever finds it busy sleeps for long. In line it takes turns.
    private async Task<IDisposable?> OneWriterAsync(CancellationToken ct) => store.Database.IsSqlite() ? await writing.TakeAsync(ct) : null;

    [LoggerMessage(LogLevel.Warning, "Hur det gick med ett mejl kunde inte skrivas ned. Det prövas igen.")]
    private partial void LogAway(Exception exception);
}
