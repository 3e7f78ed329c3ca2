using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Incoming;

/// <summary>Writes back about an answer when there is something to say: to the person's own address, the same only once a day about each question and few in all, so that two machines never talk to each other for long.</summary>
internal sealed class ReplyLetters(Store store, IOutbox outbox, TimeProvider clock)
{
    private const int MostADay = 5;

    public async Task AddAsync(ReplyReceipt receipt, Guid about, bool hasAttachments, CancellationToken ct)
    {
        var tell = string.Join("\n\n", new[] { receipt.Tell, hasAttachments ? "Det som var bifogat tog vi inte emot och sparade inte: hit går det bara att skicka text." : null }.Where(words => words is not null));
        var day = $"reply-note-{about:n}-{clock.GetUtcNow().SwedishDate().ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-";
        var key = day + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tell)).AsSpan(0, 4));
        var told = await store.Set<OutboxMail>().Where(mail => mail.Key.StartsWith(day)).Select(mail => mail.Key).ToListAsync(ct);
        if (tell == "" || told.Count >= MostADay || told.Contains(key))
        {
            return;
        }

        outbox.Add(new LetterBody().Say($"Hej {receipt.Name}").Say("Tack för ditt svar.").Say(tell).Write(receipt.Email, "Om ditt svar till NäraVård", key));
    }
}
