using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Hooks.Sending;

/// <summary>
/// Turns what the audit trail says has happened to the public content into messages for each receiver. The messages and how far the receiver has come are one
/// save: a server that stops in between loses nothing and makes nothing twice, and of two servers only one can save.
/// </summary>
internal sealed class MakeDeliveries(Store store, ContentTypes types, ISiteAddress site, TimeProvider clock)
{
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await store.Set<WebHook>().Where(hook => hook.State == HookState.Active).OrderBy(hook => hook.Id).Select(hook => hook.Id).ToListAsync(ct))
        {
            while (await MoveOnAsync(id, ct))
            {
                ct.ThrowIfCancellationRequested();
            }
        }
    }

    // Whether there may be more.
    private async Task<bool> MoveOnAsync(Guid id, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        if (await store.Set<WebHook>().SingleOrDefaultAsync(h => h.Id == id && h.State == HookState.Active, ct) is not { } hook
            || await NextAsync(hook, ct) is not { Count: > 0 } lines)
        {
            return false;
        }

        var before = await BeforeAsync(lines, ct);
        foreach (var line in lines)
        {
            var happened = HookEvents.Of(line.Act, before.GetValueOrDefault(line.ItemId));
            before[line.ItemId] = line.Act;
            if (happened is { } told && types.Find(line.Type) is { } type && hook.Wants(line.Type, told))
            {
                var message = new HookMessage(told, line.Type, line.Slug, type.AddressOf(line.Slug), line.At, line.Number, line.Order);
                store.Add(HookDelivery.Create(hook.Id, message, messageId => message.Write(messageId, site), line.Id, clock.GetUtcNow()));
            }
        }

        hook.MoveTo(lines[^1].Order!.Value, lines[^1].Id);
        return await TrySaveAsync(id, hook.Version, ct) && lines.Count == Batch;
    }

    // Whoever sees a number of the clock has seen all before it, so going by the number nothing slips in behind.
    private Task<List<ContentEvent>> NextAsync(WebHook hook, CancellationToken ct) =>
        store.Set<ContentEvent>().AsNoTracking()
            .Where(line => line.Order > hook.LastOrder || (line.Order == hook.LastOrder && line.Id > hook.LastEvent))
            .OrderBy(line => line.Order).ThenBy(line => line.Id).Take(Batch).ToListAsync(ct);

    // What was last done to each item that readers saw, before the first of these lines.
    private async Task<Dictionary<Guid, ContentAct?>> BeforeAsync(List<ContentEvent> lines, CancellationToken ct)
    {
        var (items, order, first) = (lines.Select(line => line.ItemId).Distinct().ToList(), lines[0].Order, lines[0].Id);
        var earlier = await store.Set<ContentEvent>().AsNoTracking()
            .Where(line => items.Contains(line.ItemId) && (line.Order < order || (line.Order == order && line.Id < first)))
            .Select(line => new { line.ItemId, line.Order, line.Id, line.Act }).ToListAsync(ct);
        return earlier.GroupBy(line => line.ItemId)
            .ToDictionary(item => item.Key, ContentAct? (item) => item.OrderBy(line => line.Order).ThenBy(line => line.Id).Last().Act);
    }

    // False when another server did the same at the same time, or an administrator changed the receiver; the next ring sees.
    private async Task<bool> TrySaveAsync(Guid id, int version, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            store.ChangeTracker.Clear();
            if (await store.Set<WebHook>().AnyAsync(hook => hook.Id == id && hook.Version == version, ct))
            {
                throw;
            }

            return false;
        }
    }
}
