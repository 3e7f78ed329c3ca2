using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.Headless.Hooks.Sending;

/// <summary>Makes what is to be sent, then sends what is due: several receivers at once, so that a slow one holds up no other.</summary>
internal sealed class WorkOffHooks(Store store, MakeDeliveries make, Turn<WorkOffHooks> turn, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int AtOnce = 4;

    public async Task RunAsync(CancellationToken ct)
    {
        using var _ = await turn.TakeAsync(ct);
        await make.RunAsync(ct);
        var now = clock.GetUtcNow();
        var due = await store.Set<HookDelivery>().Where(delivery => delivery.State == DeliveryState.Waiting && delivery.TryAt <= now)
            .Select(delivery => delivery.HookId).Distinct().ToListAsync(ct);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (hook, token) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendDeliveries>().RunAsync(hook, token);
        });
    }
}
