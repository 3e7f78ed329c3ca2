using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Headless.Tokens;

/// <summary>Keys that no longer open anything.</summary>
internal sealed class ForgetExpiredTokens(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "ExpiredKeys", 90, "En nyckel till API:et som har gått ut", "efter att nyckeln gick ut",
        "Så att du ser på sidan om nycklar vilken som har gått ut när ett program slutar fungera.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<ApiToken>().Where(token => token.ExpiresAt < before).OrderBy(token => token.Id).Take(most).ExecuteDeleteAsync(ct);
}
