using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Incoming;

namespace NaraVard.Mail.Outbox;

internal sealed class OutboxRows(Store store, MailSeal seal, TimeProvider clock) : IOutbox
{
    public void Add(Letter letter) => store.Add(OutboxMail.From(seal.Close(letter), clock.GetUtcNow()));

    public async Task MoveAsync(string from, string to, CancellationToken ct)
    {
        var (domain, gone) = (OutboxMail.DomainOf(to), from.ToLowerInvariant());
        await store.Set<UnreachableAddress>().Where(address => address.Address == gone).ExecuteDeleteAsync(ct);
        await store.Set<OutboxMail>().Where(mail => mail.To == from && mail.State != OutboxState.HandingOver)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.To, to).SetProperty(mail => mail.Domain, domain).SetProperty(mail => mail.Version, mail => mail.Version + 1), ct);
    }
}
