using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NaraVard.Headless.Hooks.Network;

namespace NaraVard.Headless.Hooks.Sending;

/// <summary>
/// Sends what waits for one receiver, one message at a time and in the order in which it happened. Whoever sends holds the receiver for a minute; another server
/// leaves it alone meanwhile. A message whose server was killed is sent again with the same id. After a failure the receiver rests until the next ring.
/// </summary>
internal sealed class SendDeliveries(Store store, HookClient client, HookSecrets secrets, StopHook stop, TimeProvider clock)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    private readonly Guid _me = Guid.NewGuid();

    public async Task RunAsync(Guid hookId, CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested && await HoldAsync(hookId, ct) && await NextAsync(hookId, ct) is var (hook, delivery) && await SendAsync(hook, delivery))
            {
            }
        }
        finally
        {
            await LetGoAsync(hookId);
        }
    }

    private async Task<bool> HoldAsync(Guid id, CancellationToken ct)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Hold);
        return await store.Set<WebHook>()
            .Where(hook => hook.Id == id && (hook.Sender == null || hook.Sender == _me || hook.SenderUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(hook => hook.Sender, _me).SetProperty(hook => hook.SenderUntil, until), ct) == 1;
    }

    private Task LetGoAsync(Guid id) => store.Set<WebHook>().Where(hook => hook.Id == id && hook.Sender == _me)
        .ExecuteUpdateAsync(set => set.SetProperty(hook => hook.Sender, (Guid?)null).SetProperty(hook => hook.SenderUntil, (DateTimeOffset?)null), CancellationToken.None);

    private async Task<(WebHook Hook, HookDelivery Delivery)?> NextAsync(Guid id, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        if (await store.Set<WebHook>().SingleOrDefaultAsync(h => h.Id == id, ct) is not { } hook)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var delivery = await store.Set<HookDelivery>()
            .Where(d => d.HookId == id && d.State == DeliveryState.Waiting && d.TryAt <= now && (hook.State == HookState.Active || d.Event == HookEvent.Trial))
            .OrderBy(d => d.TryAt).ThenBy(d => d.EventId).ThenBy(d => d.Id).FirstOrDefaultAsync(ct);
        return delivery is null ? null : (hook, delivery);
    }

    private async Task<bool> SendAsync(WebHook hook, HookDelivery delivery)
    {
        var result = await TryAsync(hook, delivery);

        // From here on the receiver may have it, so what became of it is written down even if the server is stopping.
        await SettleAsync(delivery, result);
        if (delivery.Event != HookEvent.Trial)
        {
            await NoteHealthAsync(hook, result);
        }

        return result.IsTaken;
    }

    private async Task<HookResult> TryAsync(WebHook hook, HookDelivery delivery)
    {
        var now = clock.GetUtcNow();
        try
        {
            var signature = secrets.Sign(hook, delivery.MessageId, now.ToUnixTimeSeconds(), delivery.Body, now);
            return await client.SendAsync(new Uri(hook.Address), delivery.MessageId, now.ToUnixTimeSeconds(), signature, delivery.Body);
        }
        catch (CryptographicException)
        {
            return new HookResult(null, "", "Hemligheten går inte att läsa längre. Byt hemlighet.");
        }
    }

    private async Task SettleAsync(HookDelivery delivery, HookResult result)
    {
        delivery.Settle(result, Random.Shared.NextDouble(), clock.GetUtcNow());
        try
        {
            await store.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An administrator asked for it again, or took the receiver away, while it was under way. What was asked for last holds.
            store.Entry(delivery).State = EntityState.Detached;
        }
    }

    private async Task NoteHealthAsync(WebHook hook, HookResult result)
    {
        if (result.IsTaken)
        {
            await store.Set<WebHook>().Where(h => h.Id == hook.Id && h.FailingSince != null)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.FailingSince, (DateTimeOffset?)null), CancellationToken.None);
            return;
        }

        var now = clock.GetUtcNow();
        await store.Set<WebHook>().Where(h => h.Id == hook.Id && h.FailingSince == null)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.FailingSince, now), CancellationToken.None);
        if (result.IsGone || now - hook.FailingSince >= WebHook.Patience)
        {
            await stop.RunAsync(hook, result.Reason, CancellationToken.None);
        }
    }
}
