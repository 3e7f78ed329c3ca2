using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Incoming;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Queue;

namespace NaraVard.Mail.Privacy;

/// <summary>Mail on its way to somebody, or sent lately. What a sent mail said isn't kept.</summary>
internal sealed class PersonalMail(Store store, MailSeal seal) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("mejl", "Mejl till dig", "Texten i ett mejl tas bort när det är skickat. Administratören ser att ett mejl finns, men inte till vem eller vad som står i det.", Mails(who)),
        new("mejl-studsar", "Att mejl till dig kommer tillbaka", "Bara du ser det, på varje sida när du är inloggad.", Faults(who)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        await Of(who).ExecuteDeleteAsync(ct);
        await FaultsOf(who).ExecuteDeleteAsync(ct);
    }

    private async IAsyncEnumerable<PersonalRow> Faults(DataSubject who)
    {
        await foreach (var fault in FaultsOf(who).AsNoTracking().AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Adress", fault.Address }, { "Sedan", fault.Since }, { "Skäl", fault.Reason } };
        }
    }

    private IQueryable<UnreachableAddress> FaultsOf(DataSubject who)
    {
        var address = who.Email.ToLowerInvariant();
        return store.Set<UnreachableAddress>().Where(fault => fault.Address == address);
    }

    private async IAsyncEnumerable<PersonalRow> Mails(DataSubject who)
    {
        await foreach (var mail in Of(who).AsNoTracking().OrderBy(mail => mail.WrittenAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow
            {
                { "Skrivet", mail.WrittenAt },
                { "Till", mail.To },
                { "Ämne", mail.Subject },
                { "Läge", mail.State.Name() },
                { "Läge sedan", mail.StateSince },
                { "Text", mail.Text == "" ? null : seal.Open(mail.Text) },
            };
        }
    }

    // By address; and by key, which names the account in mail to an address that it was to have, or had.
    private IQueryable<OutboxMail> Of(DataSubject who)
    {
        // Somebody may have spelled the address in another case, as in an invitation.
        var (address, key) = (who.Email.ToLowerInvariant(), who.Account.ToString("n"));
        return store.Set<OutboxMail>().Where(mail => mail.To.ToLower() == address || mail.Key.Contains(key));
    }
}
