using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Outbox;

internal sealed class OutboxRows(Store store, MailSeal seal, TimeProvider clock) : IOutbox
{
    public void Add(Letter letter) => store.Add(OutboxMail.From(seal.Close(letter), clock.GetUtcNow()));

    public Task MoveAsync(string from, string to, CancellationToken ct)
    {
        var domain = OutboxMail.DomainOf(to);
        return store.Set<OutboxMail>().Where(mail => mail.To == from && mail.State != OutboxState.HandingOver)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.To, to).SetProperty(mail => mail.Domain, domain).SetProperty(mail => mail.Version, mail => mail.Version + 1), ct);
    }
}
