using System.Net.Mail;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Writes each mail to a folder as one .eml file, named after its Message-ID: handed over twice it is still one file.</summary>
internal sealed class FolderTransport(IOptions<MailOptions> options, MimeLetter letter) : IMailTransport
{
    public bool IsRepeatable => true;

    public async Task<HandOver> HandOverAsync(OutboxMail mail)
    {
        try
        {
            await WriteAsync(mail);
            return new HandOver(HandOverKind.Taken);
        }
        catch (FormatException problem)
        {
            return new HandOver(HandOverKind.Never, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new HandOver(HandOverKind.NotNow, problem.Message);
        }
    }

    // SmtpClient names its files by chance, so each mail is written in a folder of its own and moved out under its right
    // name. Whoever reads the mail folder never sees half a mail.
    private async Task WriteAsync(OutboxMail mail)
    {
        var desk = Directory.CreateDirectory(Path.Combine(options.Value.Folder, ".new", Guid.NewGuid().ToString("n")));
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = desk.FullName };
            using var message = letter.Write(mail);
            await client.SendMailAsync(message);
            desk.GetFiles().Single().MoveTo(Path.Combine(options.Value.Folder, $"{MimeLetter.LocalId(mail.Key)}.eml"), overwrite: true);
        }
        finally
        {
            desk.Delete(recursive: true);
        }
    }
}
