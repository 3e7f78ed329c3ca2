using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Options;

namespace NaraVard.Mail.Incoming;

/// <summary>Reads a mailbox on a server. What has been taken in is deleted there; what isn't ours is marked as seen.</summary>
internal sealed class ImapInbox(IOptions<MailOptions> options) : IInbox
{
    private const int Patience = 30_000;

    public async Task ReadAsync(Func<byte[], Task<Intake>> take, CancellationToken ct)
    {
        var imap = options.Value.Inbox.Imap;
        using var client = new ImapClient { Timeout = Patience, CheckCertificateRevocation = false };
        await client.ConnectAsync(imap.Host, imap.Port, imap.Security!.Value, ct);
        await client.AuthenticateAsync(imap.User, imap.Password, ct);
        var folder = await client.GetFolderAsync(imap.Folder, ct);
        await folder.OpenAsync(FolderAccess.ReadWrite, ct);
        var waiting = await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotDeleted), ct);
        List<UniqueId> taken = [];
        foreach (var mail in await folder.FetchAsync(waiting, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, ct))
        {
            var intake = mail.Size <= MailSize.Most ? await take(await BytesAsync(folder, mail.UniqueId, ct)) : Intake.NotOurs;
            if (intake != Intake.Later)
            {
                await folder.AddFlagsAsync(mail.UniqueId, intake == Intake.Taken ? MessageFlags.Deleted : MessageFlags.Seen, silent: true, ct);
            }

            if (intake == Intake.Taken)
            {
                taken.Add(mail.UniqueId);
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
