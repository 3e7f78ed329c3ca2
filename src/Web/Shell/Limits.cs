using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using NaraVard.Kernel.Security;
using NaraVard.People.Contracts;

namespace NaraVard.Web.Shell;

/// <summary>
/// How much one account, or one address for those without an account, may ask for. Wide enough that nobody at work meets it: a whole region may
/// come from one address. Counted by each node for itself. What comes from the machine itself isn't counted; see decision 0050.
/// </summary>
internal static class Limits
{
    // What is written costs more than what is read, and nobody writes as often.
    private const int ReadsPerWrite = 10;

    public static void AddLimits(this IServiceCollection services, IConfiguration config)
    {
        var (perAddress, perAccount) = (Read(config, "Limits:PerAddress", 6000), Read(config, "Limits:PerAccount", 600));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = RefuseAsync;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (bool IsWriting, string Who)>(http =>
            {
                var isWriting = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
                var account = http.User.Person()?.Id.ToString();
                var perMinute = account is null ? perAddress : perAccount;
                return perMinute == 0 || Visitors.AddressOf(http) is not { } address
                    ? RateLimitPartition.GetNoLimiter((isWriting, ""))
                    : RateLimitPartition.GetTokenBucketLimiter((isWriting, account ?? address), _ => Bucket(isWriting ? perMinute / ReadsPerWrite : perMinute));
            });
        });
    }

    // A minute's worth may come at once, and then as fast as the minute gives.
    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

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
