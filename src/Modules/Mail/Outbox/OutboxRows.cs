using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Outbox;

internal sealed class OutboxRows(Store store, TimeProvider clock) : IOutbox
{
    public void Add(Letter letter) => store.Add(OutboxMail.From(letter, clock.GetUtcNow()));
}
