using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;

namespace NaraVard.People.Admin;

/// <summary>Mails a link where the person chooses a password.</summary>
internal sealed class InviteAccount(UserManager<Account> accounts, IOutbox outbox, ISiteAddress site, Store store, TimeProvider clock)
{
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(2);

    /// <summary>Mails a new link, if there is such an account. The answer is the same either way.</summary>
    public async Task ForgottenAsync(string email, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(email) is not { ClosedAt: null } account)
        {
            return;
        }

        outbox.Add(Letter(account, Slot(clock.GetUtcNow()), "Nytt lösenord på NäraVård", "Någon, troligen du, har bett om ett nytt lösenord. Välj det här:", await LinkAsync(account)));
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // A link has been sent within the last minutes: the mail's key is taken.
            store.ChangeTracker.Clear();
        }
    }

    // One link in ten minutes, so that nobody's inbox can be flooded through the form.
    private static string Slot(DateTimeOffset now) => (now.ToUnixTimeSeconds() / 600).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> LinkAsync(Account account) =>
        site.Absolute(PeopleLinks.Choose(account.Id, await accounts.GeneratePasswordResetTokenAsync(account)));

    private static Letter Letter(Account account, string occasion, string subject, string text, string link) => new LetterBody()
        .Say($"Hej {account.DisplayName}")
        .Say(text)
        .Button("Välj lösenord", link, above: "")
        .Say("Länken gäller i två dygn och kan användas en gång. Väntade du dig inte mejlet kan du slänga det.")
        .Write(account.Email!, subject, $"password-{account.Id:n}-{occasion}");
}
