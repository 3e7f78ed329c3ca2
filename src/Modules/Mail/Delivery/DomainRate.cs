using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace NaraVard.Mail.Delivery;

/// <summary>
/// Lets no more mail to a domain through than it takes in a minute, over all nodes. A sixth of it may go at once, and the rest then goes so evenly that no minute, wherever it begins, has
/// more than the limit.
/// </summary>
internal sealed class DomainRate(Store store, IOptions<MailOptions> options)
{
    // A folder takes what it gets.
    private readonly int _most = options.Value.HasServer ? options.Value.PerDomainPerMinute : 0;

    private int AtOnce => 1 + (_most / 6);

    private long Step => TimeSpan.TicksPerMinute / (_most - AtOnce + 1);

    /// <summary>Makes sure that the domains are known.</summary>
    public async Task KnowAsync(IEnumerable<string> domains, DateTimeOffset now, CancellationToken ct)
    {
        if (_most == 0)
        {
            return;
        }

        foreach (var domain in domains)
        {
            await store.Database.ExecuteSqlAsync($"INSERT INTO mail_domains (\"Domain\", \"FreeAt\") VALUES ({domain}, {now.UtcTicks}) ON CONFLICT DO NOTHING", ct);
        }
    }

    /// <summary>Takes the domain's turn, in the caller's transaction.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="isAwaited">Whether somebody waits for the mail: then it goes at once, and the others wait the longer.</param>
    /// <param name="now">The present.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Whether one more mail may go to it now.</returns>
    public async Task<bool> TakeAsync(string domain, bool isAwaited, DateTimeOffset now, CancellationToken ct)
    {
        if (_most == 0)
        {
            return true;
        }

        var (present, step) = (now.UtcTicks, Step);
        var latest = present + ((AtOnce - 1) * step);

        // No domain is free so far ahead: a clock has been set back.
        var impossible = present + TimeSpan.TicksPerMinute * 2;
        return await store.Set<DomainPace>().Where(pace => pace.Domain == domain && (isAwaited || pace.FreeAt <= latest || pace.FreeAt > impossible))
            .ExecuteUpdateAsync(set => set.SetProperty(pace => pace.FreeAt, pace => (pace.FreeAt < present || pace.FreeAt > impossible ? present : pace.FreeAt) + step), ct) == 1 || isAwaited;
    }

    /// <summary>Forgets domains that have been free for an hour.</summary>
    public Task ForgetAsync(DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddHours(-1).UtcTicks;
        return store.Set<DomainPace>().Where(pace => pace.FreeAt < before).ExecuteDeleteAsync(ct);
    }
}
