using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;

namespace NaraVard.People.Joining;

/// <summary>Mails a link to a work address, if it is at a domain that an organisation has proven. The answer is the same either way.</summary>
internal sealed class AskToJoin(Store store, JoinTickets tickets, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    public async Task<Outcome<bool>> RunAsync(string typed, CancellationToken ct)
    {
        if (WorkAddress.Read(typed) is not { } email)
        {
            return WorkAddress.Bad;
        }

        if (await store.OrganisationOfAsync(email, ct) is not { } organisation)
        {
            return true;
        }

        outbox.Add(Letter(email, organisation.Name) with { IsAwaited = true });
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // A link has been sent within the last minutes: the mail's key is taken.
            store.ChangeTracker.Clear();
        }

        return true;
    }

    private Letter Letter(string email, string organisation) => new LetterBody()
        .Say("Hej")
        .Say($"Någon, troligen du, vill gå med i {organisation} på NäraVård med den här adressen. Gå vidare här:")
        .Button("Gå med", site.Absolute(JoiningLinks.Join(tickets.Make(email))), above: "")
        .Say("Länken gäller i ett dygn. Väntade du dig inte mejlet kan du slänga det.")
        .Write(email, $"Gå med i {organisation} på NäraVård", Key(email));

    // One link in ten minutes, so that nobody's inbox can be flooded through the form. The key shows no address.
    private string Key(string email) =>
        string.Create(CultureInfo.InvariantCulture, $"join-{LinkToken.HashOf(email.ToUpperInvariant())}-{clock.GetUtcNow().ToUnixTimeSeconds() / 600}");
}
