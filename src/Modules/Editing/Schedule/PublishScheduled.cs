using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Schedule;

/// <summary>
/// Publishes what two editors have approved and whose time has come. May run on several nodes at once and ring any number of
/// times: the number in the order of changes is also a lock, and each item is read anew behind it.
/// </summary>
internal sealed class PublishScheduled(Store store, TimeProvider clock)
{
    /// <returns>How many were published.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var published = 0;
        foreach (var id in await DueAsync(ct))
        {
            published += await TryPublishAsync(id, ct) ? 1 : 0;
        }

        return published;
    }

    private Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return store.Set<ContentItem>().Where(item => item.Stage == ContentStage.Scheduled && item.PublishAt <= now)
            .OrderBy(item => item.PublishAt).ThenBy(item => item.Id).Select(item => item.Id).ToListAsync(ct);
    }

    private async Task<bool> TryPublishAsync(Guid id, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var order = await ContentClock.NextAsync(store, ct);
        var item = await store.Set<ContentItem>().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (item?.PublishDue(order, clock.GetUtcNow()) is not { } happened)
        {
            return false;
        }

        store.Add(happened);

        // An editor may have saved or withdrawn it in the same moment. What is still due is seen at the next ring.
        if (!await store.TrySaveAsync(ct))
        {
            return false;
        }

        await transaction.CommitAsync(ct);
        return true;
    }
}
