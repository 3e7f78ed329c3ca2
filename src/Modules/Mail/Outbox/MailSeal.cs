using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Outbox;

/// <summary>
/// What a mail says is sealed while it waits: many hold a link that opens something, and one that can't be sent may wait for
/// long. Opened when the mail is handed over.
/// </summary>
internal sealed class MailSeal(IDataProtectionProvider protection)
{
    // How everything that is sealed begins.
    private const string Sealed = "CfDJ8";

    private readonly IDataProtector _protector = protection.CreateProtector("NaraVard.Mail");

    public Letter Close(Letter letter) => letter with
    {
        Text = Close(letter.Text),
        Html = Close(letter.Html),
        StopUrl = Maybe(letter.StopUrl),
        ReplyTo = Maybe(letter.ReplyTo),
        Calendar = Maybe(letter.Calendar),
    };

    /// <summary>The words again. What was written before there was a seal is read as it is.</summary>
    /// <exception cref="FormatException">The keys that it was sealed with are gone.</exception>
    public string Open(string kept)
    {
        try
        {
            return kept.StartsWith(Sealed, StringComparison.Ordinal) ? _protector.Unprotect(kept) : kept;
        }
        catch (CryptographicException)
        {
            throw new FormatException("Mejlets text går inte att läsa, eftersom webbplatsens nycklar är borta.");
        }
    }

    private string? Maybe(string? words) => words is null ? null : Close(words);

    private string Close(string words) => _protector.Protect(words);
}
