using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

/// <summary>Mails a link to the address somebody wants to have. The wish is in the link, signed, and nowhere else.</summary>
internal sealed class ChangeAddress(Store store, ProveIdentity prove, UserManager<Account> accounts, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, string email, string password, CancellationToken ct)
    {
        var wanted = email.Trim();
        if (wanted is not { Length: > 3 and <= 256 } || !new EmailAddressAttribute().IsValid(wanted) || wanted.Any(char.IsWhiteSpace))
        {
            return new Problem.Invalid("Email", "Skriv en e-postadress, till exempel namn@region.se");
        }

        var proven = await prove.RunAsync(by, password);
        return proven.Problem is { } problem ? problem
            : proven.Value.Email.Equals(wanted, StringComparison.OrdinalIgnoreCase) ? new Problem.Invalid("Email", "Det är redan din adress")
            : await MailAsync(proven.Value.Account, wanted, ct);
    }

    private async Task<Outcome<string>> MailAsync(Guid id, string wanted, CancellationToken ct)
    {
        // Nobody learns here whether somebody else has the address: then no mail goes, and the answer is the same.
        if (await accounts.FindByEmailAsync(wanted) is not null || await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return wanted;
        }

        var link = site.Absolute(PeopleLinks.ConfirmAddressOf(id, wanted, await accounts.GenerateChangeEmailTokenAsync(account, wanted)));
        var letter = new LetterBody()
            .Say("Hej")
            .Say("Någon, troligen du, vill att NäraVård ska skriva till den här adressen i fortsättningen. Bekräfta så byter vi:")
            .Button("Bekräfta adressen", link, above: "")
            .Say("Länken gäller i två dygn. Var det inte du kan du slänga mejlet, så händer inget.")
            .Write(wanted, "Bekräfta din nya e-postadress", $"address-{id:n}-{Slot(clock.GetUtcNow())}");
        outbox.Add(letter with { IsAwaited = true });
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            store.ChangeTracker.Clear();
            return new Problem.Invalid("Email", "Vi har nyss skickat en länk. Vänta tio minuter innan du ber om en till.");
        }

        return wanted;
    }

    // One link in ten minutes, so that nobody's inbox can be flooded through the form.
    private static string Slot(DateTimeOffset now) => (now.ToUnixTimeSeconds() / 600).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
