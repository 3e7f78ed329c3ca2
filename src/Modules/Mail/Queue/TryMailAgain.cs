using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>Puts a mail that failed, or that nobody knows the fate of, back in the queue.</summary>
internal sealed class TryMailAgain(Store store, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Guid id, CancellationToken ct)
    {
        if (await store.Set<OutboxMail>().SingleOrDefaultAsync(mail => mail.Id == id, ct) is not { } mail)
        {
            return new Problem.NotFound();
        }

        var again = mail.TryAgain(clock.GetUtcNow());
        return again.Problem is null ? await SaveAsync(again, ct) : again;
    }

    private async Task<Outcome<string>> SaveAsync(Outcome<string> again, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return again;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem.Conflict("Någon annan hann före. Ladda om sidan och se hur det gick.");
        }
    }
}
