using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NaraVard.Kernel.Status;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>Whether the mail goes out.</summary>
internal sealed class MailStatus(Store store, MailPause pause, IOptions<MailOptions> options, IHostEnvironment environment, TimeProvider clock) : ITellStatus
{
    /// <summary>A mail that has been due this long is a sign that nothing moves: rounds come every ten seconds, and the rate of a domain is by the minute.</summary>
    public static readonly TimeSpan LongestDue = TimeSpan.FromMinutes(10);

    // Some addresses are always wrong. When a tenth of a day's mail is refused it is something else.
    private const int FewestRefused = 10;
    private const int OneIn = 10;

    public string Name => "Post";

    public string? Page => MailLinks.Queue;

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var day = now.AddDays(-1);
        var states = await store.Set<OutboxMail>().Where(mail => mail.State != OutboxState.Sent || mail.StateSince >= day).GroupBy(mail => mail.State)
            .Select(same => new State(same.Key, same.Count(), same.Count(mail => mail.StateSince >= day), same.Min(mail => mail.WrittenAt), same.Min(mail => mail.TryAt))).ToListAsync(ct);
        var (waiting, unsure, failed, sent) = (Of(OutboxState.Waiting), Of(OutboxState.Unsure), Of(OutboxState.Failed), Of(OutboxState.Sent));
        return
        [
            Way(now),
            Waiting(waiting, now),
            new("Osäkra", Count(unsure?.All ?? 0), unsure is null ? null : "Ingen vet om de kom fram. Bestäm på sidan Post om de ska skickas igen."),
            new("Gick inte det senaste dygnet", Count(failed?.Today ?? 0), IsMuch(failed?.Today ?? 0, sent?.Today ?? 0) ? "Det är fler än vanligt. Skälen står på sidan Post; skicka dem igen när felet är lagat." : null),
            new("Skickade det senaste dygnet", Count(sent?.Today ?? 0)),
        ];

        State? Of(OutboxState state) => states.Find(one => one.Key == state);
    }

    private StatusLine Way(DateTimeOffset now) => (options.Value.HasServer, pause.Since) switch
    {
        (true, { } since) => new("E-postservern", $"gick inte att nå från den här noden sedan {since.Near(now)}", "Mejlen väntar och går iväg när den svarar igen. Se efter att servern är igång och att Mail:Smtp stämmer."),
        (true, null) => new("E-postservern", "går att nå, så vitt den här noden vet"),
        (false, _) when environment.IsDevelopment() => new("E-postservern", "ingen; mejlen blir filer"),
        _ => new("E-postservern", "ingen; mejlen blir filer", "Mejlen når ingen. Ställ in Mail:Smtp:Host."),
    };

    private static StatusLine Waiting(State? waiting, DateTimeOffset now) => waiting is null
        ? new("Väntar", "inget")
        : new(
            "Väntar",
            $"{Count(waiting.All)}, det äldsta skrivet {waiting.Oldest.Near(now)}",
            now - waiting.Due > LongestDue ? $"Kön står still: ett mejl skulle ha gått {waiting.Due.Near(now)}. Se om jobbet som skickar mejl går och om e-postservern svarar." : null);

    private static bool IsMuch(int failed, int sent) => failed >= FewestRefused && failed * OneIn > sent;

    private static string Count(int mails) => $"{StatusWords.Number(mails)} mejl";

    private sealed record State(OutboxState Key, int All, int Today, DateTimeOffset Oldest, DateTimeOffset Due);
}
