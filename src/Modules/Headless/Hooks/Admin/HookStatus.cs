using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Status;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>Whether other systems get to know.</summary>
internal sealed class HookStatus(Store store, TimeProvider clock) : ITellStatus
{
    public string Name => "Aviseringar till andra system";

    public string? Page => HookLinks.All;

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hooks = await store.Set<WebHook>().Select(hook => new { hook.State, hook.FailingSince }).ToListAsync(ct);
        var waiting = await store.Set<HookDelivery>().CountAsync(delivery => delivery.State == DeliveryState.Waiting, ct);
        var (active, stopped) = (hooks.Count(hook => hook.State == HookState.Active), hooks.Count(hook => hook.State == HookState.Stopped));
        var failing = hooks.Where(hook => hook is { State: HookState.Active, FailingSince: not null }).Select(hook => hook.FailingSince!.Value).ToList();
        return
        [
            new("Mottagare", hooks.Count == 0 ? "inga" : $"{active} som får aviseringar, av {hooks.Count}"),
            new("Kommer inte fram", failing.Count == 0 ? "ingen" : $"{failing.Count}, den första sedan {failing.Min().Near(now)}", failing.Count == 0 ? null : "Försöken fortsätter i fem dygn. Varför står på mottagarens sida; säg till den som sköter systemet."),
            new("Stoppade", $"{stopped}", stopped == 0 ? null : "De svarade inte på fem dygn, eller finns inte längre. Sätt igång dem när de svarar igen, eller ta bort dem."),
            new("Väntar", $"{StatusWords.Number(waiting)} meddelanden"),
        ];
    }
}
