using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Forms;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>What the page of the queue shows: domains, never addresses.</summary>
internal sealed record QueueView(DateTimeOffset Now, IReadOnlyDictionary<OutboxState, int> Counts, DateTimeOffset? OldestWaiting, int PerMinute, int PerHour, int PerDay, IReadOnlyList<QueueDomain> Domains, IReadOnlyList<QueueRow> Rows, int Total)
{
    public static QueueView Empty { get; } = new(default, new Dictionary<OutboxState, int>(), null, 0, 0, 0, [], [], 0);
}

/// <summary>How it goes with the mail to one domain.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Sent">How many have been handed over in the last day and night.</param>
/// <param name="Failed">How many couldn't be handed over in the last day and night.</param>
internal sealed record QueueDomain(string Domain, int Waiting, int Sent, int Failed);

/// <summary>One mail.</summary>
internal sealed record QueueRow(Guid Id, string Domain, OutboxState State, DateTimeOffset Since, DateTimeOffset TryAt, int Attempts, string Reason, UnsureDecision? Decision, DateTimeOffset? DecidedAt, bool HasWords)
{
    public bool CanBeTriedAgain => State is OutboxState.Failed or OutboxState.Unsure && HasWords;
}

internal sealed class ReadQueue(Store store, TimeProvider clock)
{
    public const int PageSize = 50;

    public const int MostDomains = 10;

    public async Task<QueueView> RunAsync(OutboxState? state, int page, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mails = store.Set<OutboxMail>().AsNoTracking();
        var counts = await mails.GroupBy(mail => mail.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var oldest = await mails.Where(mail => mail.State == OutboxState.Waiting).MinAsync(mail => (DateTimeOffset?)mail.WrittenAt, ct);
        var total = state is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var at = Math.Clamp(page, 1, PagerTagHelper.LastOf(total, PageSize));
        var rows = await mails.Where(mail => state == null || mail.State == state).OrderByDescending(mail => mail.WrittenAt).ThenByDescending(mail => mail.Id)
            .Skip((at - 1) * PageSize).Take(PageSize)
            .Select(mail => new QueueRow(mail.Id, mail.Domain, mail.State, mail.StateSince, mail.TryAt, mail.Attempts, mail.Reason, mail.Decision, mail.DecidedAt, mail.Text != "")).ToListAsync(ct);
        return new QueueView(now, counts, oldest, await SentAsync(now.AddMinutes(-1), ct), await SentAsync(now.AddHours(-1), ct), await SentAsync(now.AddDays(-1), ct), await DomainsAsync(now.AddDays(-1), ct), rows, total);
    }

    private Task<int> SentAsync(DateTimeOffset since, CancellationToken ct) =>
        store.Set<OutboxMail>().CountAsync(mail => mail.State == OutboxState.Sent && mail.StateSince >= since, ct);

    // Those with most to do first.
    private async Task<IReadOnlyList<QueueDomain>> DomainsAsync(DateTimeOffset since, CancellationToken ct)
    {
        var counted = await store.Set<OutboxMail>().Where(mail => mail.State == OutboxState.Waiting || mail.StateSince >= since)
            .GroupBy(mail => new { mail.Domain, mail.State }).Select(group => new { group.Key.Domain, group.Key.State, Count = group.Count() }).ToListAsync(ct);
        return
        [
            .. counted.GroupBy(group => group.Domain).OrderByDescending(domain => domain.Sum(group => group.Count)).ThenBy(domain => domain.Key, StringComparer.Ordinal).Take(MostDomains)
                .Select(domain => Domain(domain.Key, domain.ToDictionary(group => group.State, group => group.Count))),
        ];
    }

    private static QueueDomain Domain(string name, Dictionary<OutboxState, int> counts) =>
        new(name, counts.GetValueOrDefault(OutboxState.Waiting), counts.GetValueOrDefault(OutboxState.Sent), counts.GetValueOrDefault(OutboxState.Failed));
}
