using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Transports;

namespace NaraVard.Mail.Delivery;

/// <summary>
/// Hands over what waits in the outbox, oldest first. May run on several nodes at once: each mail is claimed by a save of
/// its own before it leaves, and only one claim on a mail can be saved.
/// </summary>
internal sealed class SendWaitingMail(Store store, IMailTransport transport, Turn<SendWaitingMail> turn, TimeProvider clock)
{
    /// <summary>A hand-over older than this belongs to a server that stopped in the middle of it.</summary>
    public static readonly TimeSpan LongestHandOver = TimeSpan.FromMinutes(2);

    private const int Batch = 50;

    /// <returns>How many mails were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        using var _ = await turn.TakeAsync(ct);
        await SettleAbandonedAsync(ct);
        var sent = 0;
        while (await WaitingAsync(ct) is { Count: > 0 } waiting)
        {
            foreach (var id in waiting)
            {
                ct.ThrowIfCancellationRequested();
                sent += await SendAsync(id, ct) ? 1 : 0;
            }
        }

        return sent;
    }

    private async Task SettleAbandonedAsync(CancellationToken ct)
    {
        var (now, before) = (clock.GetUtcNow(), clock.GetUtcNow() - LongestHandOver);
        var abandoned = await store.Set<OutboxMail>().Where(mail => mail.State == OutboxState.HandingOver && mail.StateSince < before).ToListAsync(ct);
        foreach (var mail in abandoned)
        {
            mail.Abandon(transport.IsRepeatable, now);
            await TryKeepAsync(mail, ct);
            store.Entry(mail).State = EntityState.Detached;
        }
    }

    private Task<List<Guid>> WaitingAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return store.Set<OutboxMail>().Where(mail => mail.State == OutboxState.Waiting && mail.TryAt <= now)
            .OrderBy(mail => mail.TryAt).ThenBy(mail => mail.Id).Select(mail => mail.Id).Take(Batch).ToListAsync(ct);
    }

    private async Task<bool> SendAsync(Guid id, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        var mail = await store.Set<OutboxMail>().SingleAsync(m => m.Id == id, ct);
        if (mail.State != OutboxState.Waiting)
        {
            return false;
        }

        mail.Claim(clock.GetUtcNow());
        if (!await TrySaveAsync(ct))
        {
            return false;
        }

        // From here on the mail may be gone, so what became of it is written down even if the server is stopping.
        var result = await transport.HandOverAsync(mail);
        mail.Settle(result, clock.GetUtcNow());
        if (!await TryKeepAsync(mail, CancellationToken.None))
        {
            await SettleAgainAsync(mail, result);
        }

        return result.Kind == HandOverKind.Taken;
    }

    // Another node took the hand-over for abandoned meanwhile. This one knows how it went.
    private async Task SettleAgainAsync(OutboxMail mail, HandOver result)
    {
        await store.Entry(mail).ReloadAsync(CancellationToken.None);
        if (store.Entry(mail).State == EntityState.Detached)
        {
            return; // erased with its receiver
        }

        mail.Settle(result, clock.GetUtcNow());
        await TryKeepAsync(mail, CancellationToken.None);
    }

    private Task<bool> TryKeepAsync(OutboxMail mail, CancellationToken ct)
    {
        if (mail.IsToBeForgotten)
        {
            store.Remove(mail);
        }

        return TrySaveAsync(ct);
    }

    private async Task<bool> TrySaveAsync(CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
