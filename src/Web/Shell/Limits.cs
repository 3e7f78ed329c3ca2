using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NaraVard.Kernel.Security;
using NaraVard.People.Contracts;

namespace NaraVard.Web.Shell;

/// <summary>
/// How much one account, one key of an account, or one address for those without an account, may ask for. Wide enough that nobody at work meets it: a whole region may
/// come from one address. Counted by each node for itself. What comes from the machine itself isn't counted; see decision 0050.
/// </summary>
internal static class Limits
{
    // What is written costs more than what is read, and nobody writes as often.
    private const int ReadsPerWrite = 10;

    private const string Bearer = "Bearer ";

    public static void AddLimits(this IServiceCollection services, IConfiguration config)
    {
        var (perAddress, perAccount) = (Read(config, "Limits:PerAddress", 6000), Read(config, "Limits:PerAccount", 600));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = RefuseAsync;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                By(http => KeyOf(http) is { } key ? (key, perAccount) : ("", 0)),
                By(http => http.User.Person()?.Id.ToString() is { } account ? (account, perAccount) : (Visitors.AddressOf(http)!, perAddress)));
        });
    }

    /// <summary>A minute's worth may come at once, and then as fast as the minute gives.</summary>
    internal static TokenBucketRateLimiterOptions Bucket(int perMinute)
    {
        var tokens = Math.Max(1, perMinute / 60);
        return new() { TokenLimit = perMinute, TokensPerPeriod = tokens, ReplenishmentPeriod = TimeSpan.FromMinutes((double)tokens / perMinute), QueueLimit = 0 };
    }

    private static PartitionedRateLimiter<HttpContext> By(Func<HttpContext, (string Who, int PerMinute)> count) => PartitionedRateLimiter.Create<HttpContext, (bool IsWriting, string Who)>(http =>
    {
        var isWriting = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        return Visitors.AddressOf(http) is null || count(http) is not { PerMinute: > 0 } counted
            ? RateLimitPartition.GetNoLimiter((isWriting, ""))
            : RateLimitPartition.GetTokenBucketLimiter((isWriting, counted.Who), _ => Bucket(isWriting ? counted.PerMinute / ReadsPerWrite : counted.PerMinute));
    });

    // Whose key it is has not been asked yet. So it counts first by itself, since what is refused there costs its address nothing, and then for its
    // address, so nothing is won by making keys up: of those an address has as many as a byte has values.
    private static string? KeyOf(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? $"{Visitors.AddressOf(http)} {SHA256.HashData(Encoding.UTF8.GetBytes(header[Bearer.Length..].Trim()))[0]}"
            : null;

    private static ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken ct)
    {
        refused.HttpContext.Response.Headers.RetryAfter = "60";
        refused.HttpContext.RequestServices.GetRequiredService<SecurityLog>().TooMany("anrop");
        return ValueTask.CompletedTask;
    }

    private static int Read(IConfiguration config, string key, int otherwise) => config[key] is not { } text ? otherwise
        : int.TryParse(text, out var perMinute) && perMinute is 0 or >= ReadsPerWrite and <= 1_000_000 ? perMinute
        : throw new StartException($"{key} ska vara hur många anrop som går bra på en minut, {ReadsPerWrite}–1000000, eller 0 för ingen gräns. Sätt till exempel {key.Replace(":", "__", StringComparison.Ordinal)}={otherwise}");
}
