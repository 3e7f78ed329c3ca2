using System.Net.Mail;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Makes an Internet mail of a row: text and HTML as alternatives, and the headers that let machines be polite.</summary>
internal sealed partial class MimeLetter(IOptions<MailOptions> options, MailSeal seal)
{
    public MailMessage Write(OutboxMail mail)
    {
        var message = new MailMessage
        {
            From = new MailAddress(options.Value.Sender, options.Value.FromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To));
        message.AlternateViews.Add(View(seal.Open(mail.Text), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(seal.Open(mail.Html), MediaTypeNames.Text.Html));
        if (mail.Calendar is { } calendar)
        {
            message.AlternateViews.Add(Calendar(seal.Open(calendar)));
        }

        foreach (var (name, value) in Headers(mail))
        {
            message.Headers.Add(name, value);
        }

        return message;
    }

    /// <summary>The part of the Message-ID before the @: the same for the same reason, whenever it is made.</summary>
    public static string LocalId(string key) => PlainKey().IsMatch(key)
        ? key
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40];

    private IEnumerable<(string Name, string Value)> Headers(OutboxMail mail)
    {
        yield return ("Message-ID", MessageId(mail.Key));

        // RFC 3834: an answering machine must not answer this.
        yield return ("Auto-Submitted", "auto-generated");
        if (mail.ThreadKey is { } thread)
        {
            yield return ("In-Reply-To", MessageId(thread));
            yield return ("References", MessageId(thread));
        }

        if (mail.StopUrl is { } stop)
        {
            yield return ("List-Unsubscribe", $"<{seal.Open(stop)}>");
            yield return ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private string MessageId(string key) => $"<{LocalId(key)}@{options.Value.Domain}>";

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    // RFC 6047, 2.4: the part says the same method as the object in it. As the last alternative it is what a calendar takes before the text.
    private static AlternateView Calendar(string content)
    {
        var type = new ContentType("text/calendar") { CharSet = "utf-8" };
        type.Parameters["method"] = Method().Match(content).Groups[1].Value;
        var view = AlternateView.CreateAlternateViewFromString(content, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    [GeneratedRegex(@"^METHOD:([A-Z]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,80}$")]
    private static partial Regex PlainKey();
}
