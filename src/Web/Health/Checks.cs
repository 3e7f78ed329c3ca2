using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;

namespace NaraVard.Web.Health;

/// <summary>The database answers. What a check says here is for the log; what is answered to whoever asks stands in <see cref="ReadyAnswer"/>.</summary>
internal sealed class DatabaseCheck(Store store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await ContentClock.LastAsync(store, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>The schema has all that this program needs. One that has more belongs to a newer node beside it.</summary>
internal sealed class SchemaCheck(Store store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = await store.Database.GetPendingMigrationsAsync(cancellationToken);
        return missing.Any() ? HealthCheckResult.Unhealthy($"Det saknas {string.Join(", ", missing)}.") : HealthCheckResult.Healthy();
    }
}

/// <summary>The published content is in this node's memory.</summary>
internal sealed class ContentCheck(LiveContentMemory memory) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(memory.IsRead ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Innehållet är inte läst."));
}

/// <summary>The disk has room for what is to be written.</summary>
internal sealed class DiskCheck(DiskRoom room) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(room.Now() switch
    {
        { IsFull: true, Free: var left } => HealthCheckResult.Unhealthy($"{left} byte kvar."),
        { IsNearlyFull: true, Free: var left } => HealthCheckResult.Degraded($"{left} byte kvar."),
        _ => HealthCheckResult.Healthy(),
    });
}
