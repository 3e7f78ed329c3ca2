using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>All receivers and how they are doing.</summary>
[Authorize(Policies.Administrator)]
internal sealed class HooksPage(Store store, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct) => Rows = await store.Set<WebHook>().OrderBy(hook => hook.CreatedAt)
        .Select(hook => new Row(
            hook.Id,
            hook.Name,
            hook.Address,
            hook.State,
            hook.FailingSince,
            store.Set<HookDelivery>().Count(delivery => delivery.HookId == hook.Id && delivery.State == DeliveryState.Waiting),
            store.Set<HookDelivery>().Where(delivery => delivery.HookId == hook.Id && delivery.State == DeliveryState.Delivered).Max(delivery => delivery.TriedAt)))
        .ToListAsync(ct);

    internal sealed record Row(Guid Id, string Name, string Address, HookState State, DateTimeOffset? FailingSince, int Waiting, DateTimeOffset? LastTaken)
    {
        public string Host => new Uri(Address).Host;
    }
}
