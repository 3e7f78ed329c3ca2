using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace NaraVard.Kernel.Security;

/// <summary>
/// How many tries that fail one address may make. Many at a workplace share an address, so there is room for those who mistype; what succeeds
/// counts for nothing. Counted by each node for itself, in memory. The machine itself is never stopped, see <see cref="Visitors"/>.
/// </summary>
/// <param name="most">How many may fail before the address has to wait.</param>
/// <param name="window">In how long a time; then all are forgotten.</param>
public abstract class FailedTries(int most, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window, QueueLimit = 0 }));

    /// <summary>Whether the address has failed too often; then nothing that it tries is looked at for a while.</summary>
    public bool IsTooMany(HttpContext http)
    {
        if (Visitors.AddressOf(http) is not { } address)
        {
            return false;
        }

        using var lease = _limiter.AttemptAcquire(address, permitCount: 0);
        return !lease.IsAcquired;
    }

    /// <summary>Counts one that failed.</summary>
    public void Failed(HttpContext http)
    {
        if (Visitors.AddressOf(http) is { } address)
        {
            _limiter.AttemptAcquire(address).Dispose();
        }
    }

    public void Dispose()
    {
        _limiter.Dispose();
        GC.SuppressFinalize(this);
    }
}
