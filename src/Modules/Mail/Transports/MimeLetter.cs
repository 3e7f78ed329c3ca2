using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MimeKit;
using NaraVard.Mail.Incoming;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Makes an Internet mail of a row: text and HTML as alternatives, and the headers that let machines be polite.</summary>
internal sealed partial class MimeLetter(IOptions<MailOptions> options, MailSeal seal, ReplyAddresses addresses, TimeProvider clock)
{
    private static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false };

    /// <exception cref="FormatException">It can't be made, now or later.</exception>
    public MimeMessage Write(OutboxMail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, MessageId = MessageId(mail.Key), Date = clock.GetUtcNow() };
        message.From.Add(new MailboxAddress(options.Value.FromName, options.Value.Sender));
        message.To.Add(Address(mail.To));
        if (mail.ReplyTo is { } reply)
        {
            message.ReplyTo.Add(Address(seal.Open(reply)));
        }

        if (mail.ThreadKey is { } thread)
        {
            message.InReplyTo = MessageId(thread);
            message.References.Add(MessageId(thread));
        }

        foreach (var (name, value) in Headers(mail))
        {
            message.Headers.Add(name, value);
        }

        message.Body = Body(mail);
        return message;
    }

    /// <summary>Where servers report that a mail couldn't be delivered: an address that is signed for that mail, or the sender when the site reads no mail.</summary>
    public MailboxAddress Envelope(OutboxMail mail) => new("", addresses.For(Bounces.Kind, mail.Id) ?? options.Value.Sender);

    /// <summary>The part of the Message-ID before the @: the same for the same reason, whenever it is made.</summary>
    public static string LocalId(string key) => PlainKey().IsMatch(key)
        ? key
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40];

    private IEnumerable<(string Name, string Value)> Headers(OutboxMail mail)
    {
        // RFC 3834: an answering machine must not answer this.
        yield return ("Auto-Submitted", "auto-generated");
        if (mail.StopUrl is { } stop)
        {
            yield return ("List-Unsubscribe", $"<{seal.Open(stop)}>");
            yield return ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private OutgoingBody Body(OutboxMail mail)
    {
        var body = new OutgoingBody { Part("plain", seal.Open(mail.Text)), Part("html", seal.Open(mail.Html)) };
        if (mail.Calendar is { } calendar)
        {
            body.Add(Calendar(seal.Open(calendar)));
        }

        return body;
    }

    // The address itself is left out of the reason, which administrators read.
    private static MailboxAddress Address(string text) =>
        MailboxAddress.TryParse(Strict, text, out var address) ? address : throw new FormatException("Mottagarens adress är ingen e-postadress.");

    private string MessageId(string key) => $"{LocalId(key)}@{options.Value.Domain}";

    private static TextPart Part(string type, string content)
    {
        var part = new TextPart(type) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, content);
        return part;
    }

    // RFC 6047, 2.4: the part says the same method as the object in it. As the last alternative it is what a calendar takes before the text.
    private static TextPart Calendar(string content)
    {
        var part = new TextPart("calendar") { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, content);
        part.ContentType.Parameters["method"] = Method().Match(content).Groups[1].Value;
        return part;
    }

    [GeneratedRegex(@"^METHOD:([A-Z]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,80}$")]
    private static partial Regex PlainKey();
}
