using Microsoft.Extensions.Options;
using MimeKit;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Writes each mail to a folder as one .eml file, named after its Message-ID: handed over twice it is still one file.</summary>
internal sealed class FolderTransport(IOptions<MailOptions> options, MimeLetter letter) : IMailTransport
{
    private static readonly FormatOptions AsInMail = new() { NewLineFormat = NewLineFormat.Dos };

    public bool IsRepeatable => true;

    public Task<string?> ReachAsync(CancellationToken ct) => Task.FromResult<string?>(null);

    public async Task<HandOver> HandOverAsync(OutboxMail mail)
    {
        try
        {
            using var message = letter.Write(mail);
            await WriteAsync(message, $"{MimeLetter.LocalId(mail.Key)}.eml");
            return new HandOver(HandOverKind.Taken);
        }
        catch (FormatException problem)
        {
            return new HandOver(HandOverKind.Never, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new HandOver(HandOverKind.NotNow, problem.Message);
        }
    }

    // Whoever reads the mail folder never sees half a mail: it is written beside and moved in whole.
    private async Task WriteAsync(MimeMessage message, string name)
    {
        var beside = Directory.CreateDirectory(Path.Combine(options.Value.Folder, ".new"));
        var file = Path.Combine(beside.FullName, $"{Guid.NewGuid():n}.eml");
        try
        {
            await message.WriteToAsync(AsInMail, file);
            File.Move(file, Path.Combine(options.Value.Folder, name), overwrite: true);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
