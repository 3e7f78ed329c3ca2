using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Incoming;

/// <summary>Writes back about an answer when there is something to say: to the person's own address, at most once a day about each question, so that two machines never talk to each other for long.</summary>
internal sealed class ReplyLetters(Store store, IOutbox outbox, TimeProvider clock)
{
    public async Task AddAsync(ReplyReceipt receipt, Guid about, bool hasAttachments, CancellationToken ct)
    {
        var tell = string.Join("\n\n", new[] { receipt.Tell, hasAttachments ? "Det som var bifogat tog vi inte emot och sparade inte: hit går det bara att skicka text." : null }.Where(words => words is not null));
        var key = $"reply-note-{about:n}-{clock.GetUtcNow().SwedishDate().ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
        if (tell == "" || await store.Set<OutboxMail>().AnyAsync(mail => mail.Key == key, ct))
        {
            return;
        }

        outbox.Add(new LetterBody().Say($"Hej {receipt.Name}").Say("Tack för ditt svar.").Say(tell).Write(receipt.Email, "Om ditt svar till NäraVård", key));
    }
}
