using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace NaraVard.Meetings.Joining;

/// <summary>How many codes that lead nowhere one address may try. Many at a workplace share an address, so there is room for those who mistype.</summary>
internal sealed class CodeGuesses : IDisposable
{
    private const int MostPerMinute = 60;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>Whether the address has tried too many; then none of its codes is looked up for a while.</summary>
    public bool IsTooMany(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(From(context), permitCount: 0);
        return !lease.IsAcquired;
    }

    public void Missed(HttpContext context) => _limiter.AttemptAcquire(From(context)).Dispose();

    public void Dispose() => _limiter.Dispose();

    private static string From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
