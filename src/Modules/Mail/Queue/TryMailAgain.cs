using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>Puts mails that failed, or that nobody knows the fate of, back in the queue.</summary>
internal sealed class TryMailAgain(Store store, KeepMail keep, TimeProvider clock)
{
    private const int Batch = 200;

    public async Task<Outcome<string>> RunAsync(Guid id, CancellationToken ct)
    {
        if (await store.Set<OutboxMail>().SingleOrDefaultAsync(mail => mail.Id == id, ct) is not { } mail)
        {
            return new Problem.NotFound();
        }

        var again = mail.TryAgain(clock.GetUtcNow());
        return again.Problem is not null || await keep.TryAsync(mail, ct) ? again : new Problem.Conflict("Någon annan hann före. Ladda om sidan och se hur det gick.");
    }

    /// <summary>All that are in such a state now.</summary>
    /// <returns>How many stand in the queue again.</returns>
    public async Task<Outcome<int>> RunAllAsync(OutboxState? state, bool isSure, CancellationToken ct)
    {
        if (state is not (OutboxState.Failed or OutboxState.Unsure))
        {
            return new Problem.NotFound();
        }

        if (!isSure)
        {
            return new Problem.Invalid("ja", "Kryssa i att du vill skicka alla igen.");
        }

        var (now, count, done) = (clock.GetUtcNow(), 0, -1);
        while (count > done && await BatchAsync(state.Value, now, ct) is { Count: > 0 } mails)
        {
            done = count;
            foreach (var mail in mails)
            {
                // One that somebody else got at first is as they want it.
                count += mail.TryAgain(now).Problem is null && await keep.TryAsync(mail, ct) ? 1 : 0;
                store.Entry(mail).State = EntityState.Detached;
            }
        }

        return count;
    }

    private Task<List<OutboxMail>> BatchAsync(OutboxState state, DateTimeOffset now, CancellationToken ct) => store.Set<OutboxMail>()
        .Where(mail => mail.State == state && mail.StateSince <= now && mail.Text != "").OrderBy(mail => mail.StateSince).Take(Batch).ToListAsync(ct);
}
