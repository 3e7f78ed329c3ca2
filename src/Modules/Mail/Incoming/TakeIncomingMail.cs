using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Incoming;

/// <summary>
/// Takes in one mail: an answer goes to the module that asked, a report of what wasn't delivered is written down, an answering machine is let be. All that it leads to and that
/// it has been taken in are one transaction, so a mail that is read twice, by two nodes or after a stop, is taken in once.
/// </summary>
internal sealed class TakeIncomingMail(Store store, ReplyAddresses addresses, IEnumerable<ITakeReplies> takers, ReplyLetters letters, Bounces bounces, TimeProvider clock)
{
    public async Task<Intake> RunAsync(byte[] raw, CancellationToken ct)
    {
        // The headers first: what isn't ours isn't read any further.
        if (await HeadersAsync(raw, ct) is not { } headers || About(headers) is not { } about || await ReadAsync(raw, ct) is not { } message)
        {
            return Intake.NotOurs;
        }

        using (message)
        {
            var text = ReplyText.Of(message, about.Address);
            var taker = takers.FirstOrDefault(one => one.Kind == about.Kind);
            var kind = KindOf(message, about.Kind);
            return kind == IncomingKind.Answer && taker is null ? Intake.NotOurs : await TakeAsync(new Taken(message, about, kind, text, taker), ct);
        }
    }

    private async Task<Intake> TakeAsync(Taken mail, CancellationToken ct)
    {
        if (await IsTakenAsync(mail.Key, ct))
        {
            return Intake.Taken;
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        try
        {
            store.Add(new IncomingMail { Key = mail.Key, Kind = mail.Kind, TakenAt = clock.GetUtcNow() });
            await store.SaveChangesAsync(ct);
            if (mail.Kind == IncomingKind.Answer && await mail.Taker!.TakeAsync(mail.About.Id, new Reply(mail.Id, mail.Text), ct) is { } receipt)
            {
                await letters.AddAsync(receipt, mail.About.Id, HasAttachments(mail.Message), ct);
            }
            else if (mail is { Kind: IncomingKind.Bounce, About.Kind: Bounces.Kind } && DeliveryReport.Of(mail.Message) is { } report)
            {
                await bounces.TakeAsync(mail.About.Id, report, ct);
            }

            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Intake.Taken;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            // Another node was first with it, or somebody changed what it is about in the same moment: the next ring finds out.
            store.ChangeTracker.Clear();
            await transaction.RollbackAsync(ct);
            return await IsTakenAsync(mail.Key, ct) ? Intake.Taken : Intake.Later;
        }
    }

    // A report that somebody has put in an answer is theirs to tell of.
    private static IncomingKind KindOf(MimeMessage message, char about) =>
        message.Body is MultipartReport || (about == Bounces.Kind && DeliveryReport.Of(message) is not null) ? IncomingKind.Bounce
        : about == Bounces.Kind || AnsweringMachine.Wrote(message) ? IncomingKind.Machine
        : IncomingKind.Answer;

    private Task<bool> IsTakenAsync(string key, CancellationToken ct) => store.Set<IncomingMail>().AnyAsync(mail => mail.Key == key, ct);

    // The server's own word for where it delivered comes first; To and Cc are what the sender wrote.
    private AnsweredAddress? About(HeaderList headers)
    {
        var delivered = headers.Where(header => header.Id == HeaderId.Unknown && header.Field.ToLowerInvariant() is "delivered-to" or "x-original-to").Select(header => header.Value.Trim().Trim('<', '>'));
        var written = headers.Where(header => header.Id is HeaderId.To or HeaderId.Cc).SelectMany(header => InternetAddressList.TryParse(header.Value, out var list) ? list.Mailboxes : []).Select(mailbox => mailbox.Address);
        foreach (var address in delivered.Concat(written))
        {
            if (addresses.Read(address) is { } read)
            {
                return new AnsweredAddress(read.Kind, read.Id, address);
            }
        }

        return null;
    }

    private static async Task<HeaderList?> HeadersAsync(byte[] raw, CancellationToken ct)
    {
        try
        {
            using var stream = new MemoryStream(raw, writable: false);
            return await HeaderList.LoadAsync(stream, ct);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static async Task<MimeMessage?> ReadAsync(byte[] raw, CancellationToken ct)
    {
        try
        {
            // Not disposed of before the mail is: its parts are read from there.
            return await MimeMessage.LoadAsync(new MemoryStream(raw, writable: false), persistent: true, ct);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // A picture that the text refers to belongs to a signature; any other was put there to be seen.
    private static bool HasAttachments(MimeMessage message) =>
        message.Attachments.Any(part => part is not MimePart { ContentType.MimeType: "application/pgp-signature" or "application/pkcs7-signature" or "application/x-pkcs7-signature" })
        || message.BodyParts.OfType<MimePart>().Any(part => part.ContentType.IsMimeType("image", "*") && string.IsNullOrEmpty(part.ContentId));

    /// <summary>What a mail is an answer to, and the address that says so.</summary>
    private sealed record AnsweredAddress(char Kind, Guid Id, string Address);

    /// <summary>A mail that has been read.</summary>
    private sealed record Taken(MimeMessage Message, AnsweredAddress About, IncomingKind Kind, string Text, ITakeReplies? Taker)
    {
        private byte[] Hash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes($"{About.Kind}{About.Id:n}\n{Message.MessageId}\n{Message.Date:O}\n{Text}"));

        /// <summary>The same for the same mail, however many servers have put a stamp on it and however often it is delivered.</summary>
        public string Key => Convert.ToHexStringLower(Hash);

        public Guid Id => new(Hash.AsSpan(0, 16));
    }
}
