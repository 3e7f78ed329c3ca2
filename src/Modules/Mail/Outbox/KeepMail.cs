using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace NaraVard.Mail.Outbox;

/// <summary>Saves how it is with a mail, or removes it when it has done what it was for.</summary>
internal sealed partial class KeepMail(Store store, ILogger<KeepMail> log)
{
    /// <returns>Whether nobody else had changed it meanwhile.</returns>
    public async Task<bool> TryAsync(OutboxMail mail, CancellationToken ct)
    {
        if (mail.IsToBeForgotten)
        {
            store.Remove(mail);
        }

        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        if (mail is { IsToBeForgotten: true, State: OutboxState.Unsure })
        {
            Unsure();
        }

        return true;
    }

    // It leaves no row to tell of it.
    [LoggerMessage(LogLevel.Warning, "Ett mejl som inte lämnar spår bröts under överlämningen. Det kan ha kommit fram, och skickas inte igen.")]
    private partial void Unsure();
}
