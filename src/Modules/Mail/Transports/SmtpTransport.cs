using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Hands mail to a server, over one connection for as long as this object lives.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, MimeLetter letter) : IMailTransport, IDisposable
{
    /// <summary>How long one hand-over may take. Shorter than the host waits for its jobs when it stops.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private SmtpClient? _client;

    public bool IsRepeatable => false;

    public async Task<HandOver> HandOverAsync(OutboxMail mail)
    {
        try
        {
            using var message = letter.Write(mail);
            using var patience = new CancellationTokenSource(Patience);
            await Client().SendMailAsync(message, patience.Token);
            return new HandOver(HandOverKind.Taken);
        }
        catch (FormatException problem)
        {
            return new HandOver(HandOverKind.Never, problem.Message);
        }
        catch (Exception problem) when (problem is SmtpException or OperationCanceledException or IOException or AuthenticationException)
        {
            Dispose();
            return Read(problem);
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _client = null;
    }

    private SmtpClient Client()
    {
        var smtp = options.Value.Smtp;
        return _client ??= new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.Tls,
            Credentials = smtp.User == "" ? null : new NetworkCredential(smtp.User, smtp.Password),
        };
    }

    private static HandOver Read(Exception problem)
    {
        var reason = Reason(problem);
        return problem switch
        {
            SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } when NeverBegan(problem) => new HandOver(HandOverKind.NotNow, reason),
            SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } => new HandOver(HandOverKind.CutOff, reason),
            SmtpException refused => new HandOver(IsForGood(refused) ? HandOverKind.Never : HandOverKind.NotNow, reason),
            AuthenticationException => new HandOver(HandOverKind.NotNow, reason),
            _ => new HandOver(HandOverKind.CutOff, reason),
        };
    }

    // RFC 5321, 4.2.1: 5xx is for good. But 530 and 535 are about our own sign-in, which the operator can mend.
    private static bool IsForGood(SmtpException refused) => (int)refused.StatusCode is >= 500 and not (500 or 530 or 534 or 535 or 538);

    // No connection, no TLS, or a reply that SmtpClient itself gave up on before the mail was under way.
    private static bool NeverBegan(Exception problem) => problem.InnerException switch
    {
        null or AuthenticationException => true,
        SocketException socket => socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable
            or SocketError.NetworkUnreachable or SocketError.TryAgain or SocketError.NoData or SocketError.TimedOut,
        _ => false,
    };

    private static string Reason(Exception problem) => problem is OperationCanceledException
        ? $"Servern svarade inte inom {Patience.TotalSeconds:0} sekunder."
        : string.Join(" ", problem.Message, problem.InnerException?.Message).Trim();
}
