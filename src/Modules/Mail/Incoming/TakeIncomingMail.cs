using System.Security.Cryptography;
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
        var hash = SHA256.HashData(raw);
        var key = Convert.ToHexStringLower(hash);
        if (await IsTakenAsync(key, ct))
        {
            return Intake.Taken;
        }

        if (await ReadAsync(raw, ct) is not { } message || Receivers(message).Select(addresses.Read).FirstOrDefault(read => read is not null) is not { } about)
        {
            return Intake.NotOurs;
        }

        using (message)
        {
            return await TakeAsync(message, about, (key, new Guid(hash.AsSpan(0, 16))), ct);
        }
    }

    private async Task<Intake> TakeAsync(MimeMessage message, (char Kind, Guid Id) about, (string Hash, Guid Id) key, CancellationToken ct)
    {
        var report = DeliveryReport.Of(message);
        var taker = takers.FirstOrDefault(one => one.Kind == about.Kind);
        var kind = report is not null ? IncomingKind.Bounce : AnsweringMachine.Wrote(message) || about.Kind == Bounces.Kind ? IncomingKind.Machine : IncomingKind.Answer;
        if (kind == IncomingKind.Answer && taker is null)
        {
            return Intake.NotOurs;
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        try
        {
            store.Add(new IncomingMail { Key = key.Hash, Kind = kind, TakenAt = clock.GetUtcNow() });
            await store.SaveChangesAsync(ct);
            if (kind == IncomingKind.Answer)
            {
                await AnswerAsync(message, about.Id, key.Id, taker!, ct);
            }
            else if (report is not null && about.Kind == Bounces.Kind)
            {
                await bounces.TakeAsync(about.Id, report, ct);
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
            return await IsTakenAsync(key.Hash, ct) ? Intake.Taken : Intake.Later;
        }
    }

    private async Task AnswerAsync(MimeMessage message, Guid about, Guid key, ITakeReplies taker, CancellationToken ct)
    {
        var text = ReplyText.Of(message);
        if (await taker.TakeAsync(about, new Reply(key, text), ct) is { } receipt)
        {
            await letters.AddAsync(receipt, about, HasAttachments(message), ct);
        }
    }

    private Task<bool> IsTakenAsync(string key, CancellationToken ct) => store.Set<IncomingMail>().AnyAsync(mail => mail.Key == key, ct);

    private static async Task<MimeMessage?> ReadAsync(byte[] raw, CancellationToken ct)
    {
        try
        {
            using var stream = new MemoryStream(raw, writable: false);
            return await MimeMessage.LoadAsync(stream, ct);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The server's own word for where it delivered comes first; To and Cc are what the sender wrote.
    private static IEnumerable<string> Receivers(MimeMessage message) =>
        message.Headers.Where(header => header.Field.Equals("Delivered-To", StringComparison.OrdinalIgnoreCase) || header.Field.Equals("X-Original-To", StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value.Trim().Trim('<', '>'))
            .Concat(message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(mailbox => mailbox.Address));

    // A picture in a signature lies in the text; what somebody has attached says so.
    private static bool HasAttachments(MimeMessage message) => message.Attachments.Any(part => part is not MimePart { ContentType.MimeType: "application/pgp-signature" or "application/pkcs7-signature" or "application/x-pkcs7-signature" });
}
