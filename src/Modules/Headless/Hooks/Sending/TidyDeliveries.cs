using Microsoft.EntityFrameworkCore;

namespace NaraVard.Headless.Hooks.Sending;

/// <summary>Takes away old lines of the log: what has been sent or given up is kept for thirty days.</summary>
internal sealed class TidyDeliveries(Store store, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        return store.Set<HookDelivery>().Where(delivery => delivery.CreatedAt < before && delivery.State != DeliveryState.Waiting).ExecuteDeleteAsync(ct);
    }
}
