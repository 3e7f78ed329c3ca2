using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Outbox;

internal sealed class OutboxRows(Store store, MailSeal seal, TimeProvider clock) : IOutbox
{
    public void Add(Letter letter) => store.Add(OutboxMail.From(seal.Close(letter), clock.GetUtcNow()));
}
