using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Headless.Hooks.Sending;

/// <summary>Old lines of the log: what has been sent or given up.</summary>
internal sealed class ForgetDeliveries(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "HookDeliveries", 30, "Loggen över det som har meddelats till andra system", "efter att det meddelades",
        "Så att administratören kan se om meddelanden kommer fram. Det som meddelas är publicerade texter, utan namn på någon.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) => store.Set<HookDelivery>()
        .Where(delivery => delivery.CreatedAt < before && delivery.State != DeliveryState.Waiting).OrderBy(delivery => delivery.Id).Take(most).ExecuteDeleteAsync(ct);
}
