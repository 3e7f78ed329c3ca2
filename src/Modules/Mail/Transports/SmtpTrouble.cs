using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using MailKit;
using MailKit.Net.Smtp;
using NaraVard.Mail.Incoming;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>What can go wrong between us and a mail server, and what it means.</summary>
internal static class SmtpTrouble
{
    /// <summary>Whether this is trouble with the server, and no fault of ours.</summary>
    public static bool Is(Exception problem) => problem is CommandException or ProtocolException or IOException or SocketException or OperationCanceledException or NotSupportedException
        or ServiceNotConnectedException or ServiceNotAuthenticatedException or AuthenticationException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException;

    // RFC 5321, 4.2.1: 5xx is for good. But 530 and 535 are about our own sign-in, which the operator can mend.
    public static HandOverKind Kind(int reply) => reply is >= 500 and not (500 or 530 or 534 or 535 or 538) ? HandOverKind.Never : HandOverKind.NotNow;

    /// <summary>What the server said when it had the whole mail: "250".</summary>
    public static HandOver Said(string answer, string reason) => !int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var reply) || reply < 200 ? new HandOver(HandOverKind.CutOff, reason)
        : reply < 300 ? new HandOver(HandOverKind.Taken)
        : new HandOver(Kind(reply), reason);

    /// <summary>What the server said before it had the mail. That it takes none from our sender is for the operator to mend, and no mail's fault.</summary>
    public static HandOver Refused(SmtpCommandException refused, string reason) => refused.ErrorCode switch
    {
        SmtpErrorCode.SenderNotAccepted when refused.StatusCode != SmtpStatusCode.ExceededStorageAllocation => new HandOver(HandOverKind.NotNow, reason),
        SmtpErrorCode.RecipientNotAccepted => new HandOver(Kind((int)refused.StatusCode), reason, DeliveryReport.IsHardStatus(refused.Message.Split(' ')[0])),
        _ => new HandOver(Kind((int)refused.StatusCode), reason),
    };

    /// <summary>In words, for the administrator.</summary>
    public static string Reason(Exception problem) => problem switch
    {
        OperationCanceledException => $"Servern svarade inte inom {SmtpTransport.Patience.TotalSeconds:0} sekunder.",
        SmtpCommandException refused => $"{(int)refused.StatusCode} {refused.Message}",
        MailKit.Security.SslHandshakeException => "Servern kunde inte visa ett certifikat som går att lita på, eller talar inte TLS på den här porten.",
        _ => string.Join(" ", problem.Message, problem.InnerException?.Message).Trim(),
    };
}
