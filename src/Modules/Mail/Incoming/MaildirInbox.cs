using Microsoft.Extensions.Options;

namespace NaraVard.Mail.Incoming;

/// <summary>
/// Reads a Maildir: each mail is a file that the mail server has moved whole into <c>new</c>. One that has been taken in is deleted; one that isn't ours goes to <c>cur</c> as
/// seen. Source: D. J. Bernstein, "Using maildir format".
/// </summary>
internal sealed class MaildirInbox(IOptions<MailOptions> options) : IInbox
{
    public async Task ReadAsync(Func<byte[], Task<Intake>> take, CancellationToken ct)
    {
        var (fresh, seen) = (Directory.CreateDirectory(Path.Combine(options.Value.Inbox.Maildir, "new")), Directory.CreateDirectory(Path.Combine(options.Value.Inbox.Maildir, "cur")));
        foreach (var file in fresh.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                switch (file.Length <= MailSize.Most ? await take(await File.ReadAllBytesAsync(file.FullName, ct)) : Intake.NotOurs)
                {
                    case Intake.Taken:
                        file.Delete();
                        break;
                    case Intake.NotOurs:
                        file.MoveTo(Path.Combine(seen.FullName, $"{file.Name}:2,S"), overwrite: true);
                        break;
                }
            }
            catch (FileNotFoundException)
            {
                // Another node was there first.
            }
        }
    }
}
