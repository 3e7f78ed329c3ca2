using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Options;

namespace NaraVard.Mail.Incoming;

/// <summary>Reads a mailbox on a server. What has been taken in is deleted there; what isn't ours gets a mark. It is read whether or not a person has looked at it.</summary>
internal sealed class ImapInbox(IOptions<MailOptions> options) : IInbox
{
    /// <summary>The mark (a keyword, RFC 3501, 2.3.2) on what isn't ours.</summary>
    public const string NotOurs = "NaraVardNotOurs";

    private const int Patience = 30_000;

    public async Task ReadAsync(Func<byte[], Task<Intake>> take, CancellationToken ct)
    {
        var imap = options.Value.Inbox.Imap;
        using var client = new ImapClient { Timeout = Patience, CheckCertificateRevocation = false };
        await client.ConnectAsync(imap.Host, imap.Port, imap.Security!.Value, ct);
        await client.AuthenticateAsync(imap.User, imap.Password, ct);
        var folder = await client.GetFolderAsync(imap.Folder, ct);
        await folder.OpenAsync(FolderAccess.ReadWrite, ct);
        var takesMarks = folder.PermanentFlags.HasFlag(MessageFlags.UserDefined);
        var unread = takesMarks ? SearchQuery.NotKeyword(NotOurs) : SearchQuery.NotSeen;
        var waiting = await folder.SearchAsync(unread.And(SearchQuery.NotDeleted), ct);
        List<UniqueId> taken = [];
        foreach (var mail in await folder.FetchAsync(waiting, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, ct))
        {
            var intake = mail.Size <= MailSize.Most ? await take(await BytesAsync(folder, mail.UniqueId, ct)) : Intake.NotOurs;
            if (intake == Intake.Taken)
            {
                await folder.AddFlagsAsync(mail.UniqueId, MessageFlags.Deleted, silent: true, ct);
                taken.Add(mail.UniqueId);
            }
            else if (intake == Intake.NotOurs)
            {
                // A server that takes no marks of ours has only its own for this.
                await folder.AddFlagsAsync(mail.UniqueId, takesMarks ? MessageFlags.None : MessageFlags.Seen, takesMarks ? [NotOurs] : [], silent: true, ct);
            }
        }

        // Only what we have taken in: somebody else's deletions are theirs to regret.
        if (taken.Count > 0)
        {
            await folder.ExpungeAsync(taken, ct);
        }

        await folder.CloseAsync(expunge: false, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private static async Task<byte[]> BytesAsync(IMailFolder folder, UniqueId id, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        await using var stream = await folder.GetStreamAsync(id, ct);
        await stream.CopyToAsync(whole, ct);
        return whole.ToArray();
    }
}
