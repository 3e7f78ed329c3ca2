using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>Finds a receiver for an administrator, lets something be done to it and saves.</summary>
internal sealed class TendHook(Store store)
{
    public async Task<Outcome<T>> RunAsync<T>(Guid id, Person by, Func<WebHook, Outcome<T>> act, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        if (await store.Set<WebHook>().SingleOrDefaultAsync(hook => hook.Id == id, ct) is not { } hook)
        {
            return new Problem.NotFound();
        }

        var done = act(hook);
        return done.Problem is null ? await SaveAsync(done, ct) : done;
    }

    private async Task<Outcome<T>> SaveAsync<T>(Outcome<T> done, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem.Conflict("Någon annan ändrade mottagaren samtidigt. Ladda om sidan och se hur det blev.");
        }
    }
}

/// <summary>Changes where a receiver is and what it is told of.</summary>
internal sealed class ChangeHook(TendHook tend, HookForm form)
{
    public Task<Outcome<WebHook>> RunAsync(Guid id, TypedHook typed, Person by, CancellationToken ct) => tend.RunAsync<WebHook>(
        id,
        by,
        hook => form.Read(typed).Match<Outcome<WebHook>>(
            details =>
            {
                hook.Change(details);
                return hook;
            },
            problem => problem),
        ct);
}

/// <summary>Tells a receiver nothing for a while.</summary>
internal sealed class PauseHook(TendHook tend)
{
    public Task<Outcome<WebHook>> RunAsync(Guid id, Person by, CancellationToken ct) => tend.RunAsync<WebHook>(
        id,
        by,
        hook =>
        {
            hook.Pause();
            return hook;
        },
        ct);
}

/// <summary>Begins again where it was paused or stopped.</summary>
internal sealed class GoOnWithHook(TendHook tend)
{
    public Task<Outcome<WebHook>> RunAsync(Guid id, Person by, CancellationToken ct) => tend.RunAsync<WebHook>(
        id,
        by,
        hook =>
        {
            hook.GoOn();
            return hook;
        },
        ct);
}

/// <summary>Gives a receiver a new secret. The old one signs too for a day.</summary>
internal sealed class RotateSecret(TendHook tend, HookSecrets secrets, TimeProvider clock)
{
    /// <returns>The secret as it is shown this once.</returns>
    public Task<Outcome<string>> RunAsync(Guid id, Person by, CancellationToken ct) => tend.RunAsync<string>(
        id,
        by,
        hook =>
        {
            var secret = secrets.Make();
            hook.Rotate(secret.Kept, clock.GetUtcNow());
            return secret.Shown;
        },
        ct);
}

/// <summary>Takes a receiver away with its log.</summary>
internal sealed class RemoveHook(TendHook tend, Store store)
{
    public Task<Outcome<WebHook>> RunAsync(Guid id, Person by, CancellationToken ct) => tend.RunAsync<WebHook>(
        id,
        by,
        hook =>
        {
            store.Remove(hook);
            return hook;
        },
        ct);
}

/// <summary>Puts a test in the queue, which is sent also when the receiver is paused or stopped.</summary>
internal sealed class SendTrial(TendHook tend, Store store, ISiteAddress site, TimeProvider clock)
{
    public Task<Outcome<WebHook>> RunAsync(Guid id, Person by, CancellationToken ct) => tend.RunAsync<WebHook>(
        id,
        by,
        hook =>
        {
            var message = HookMessage.OfTrial(clock.GetUtcNow());
            store.Add(HookDelivery.Create(hook.Id, message, messageId => message.Write(messageId, site), eventId: null, clock.GetUtcNow()));
            return hook;
        },
        ct);
}

/// <summary>Sends at once all that waits for its next try, now that the receiver works again. The tries that are left are as many as before.</summary>
internal sealed class SendWaiting(TendHook tend, Store store, TimeProvider clock)
{
    public async Task<Outcome<WebHook>> RunAsync(Guid id, Person by, CancellationToken ct)
    {
        var tended = await tend.RunAsync<WebHook>(id, by, hook => hook, ct);
        if (tended.Problem is null)
        {
            var now = clock.GetUtcNow();
            await store.Set<HookDelivery>().Where(delivery => delivery.HookId == id && delivery.State == DeliveryState.Waiting && delivery.TryAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.TryAt, now), ct);
        }

        return tended;
    }
}

/// <summary>Puts a message in the queue once more.</summary>
internal sealed class SendAgain(TendHook tend, Store store, TimeProvider clock)
{
    public async Task<Outcome<HookDelivery>> RunAsync(Guid id, Guid deliveryId, Person by, CancellationToken ct)
    {
        var delivery = await store.Set<HookDelivery>().SingleOrDefaultAsync(d => d.Id == deliveryId && d.HookId == id, ct);
        return await tend.RunAsync<HookDelivery>(id, by, _ => delivery is null ? new Problem.NotFound() : delivery.SendAgain(clock.GetUtcNow()), ct);
    }
}
