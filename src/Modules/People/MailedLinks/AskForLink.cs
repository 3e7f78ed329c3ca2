using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.MailedLinks;

/// <summary>Takes down that somebody wants a link by mail. What is answered is the same for every address.</summary>
internal sealed class AskForLink(Store store, TimeProvider clock)
{
    public async Task<Outcome<bool>> RunAsync(LinkKind kind, string email, CancellationToken ct)
    {
        if (email.Trim() is not { Length: > 0 and <= LinkRequest.LongestEmail } address)
        {
            return new Problem.Invalid("Email", "Skriv din e-postadress");
        }

        store.Add(new LinkRequest { Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = kind, Email = address.ToUpperInvariant() });
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Asked for already, and about to be sent.
            store.ChangeTracker.Clear();
        }

        return true;
    }
}
