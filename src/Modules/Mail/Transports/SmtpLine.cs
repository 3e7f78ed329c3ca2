using System.Net;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Smtp;
using MimeKit;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>One connection to the mail server.</summary>
internal sealed class SmtpLine : IDisposable
{
    // Many servers hang up after a number of mails. Better that we do, between two.
    private const int MostMails = 100;

    private static readonly TimeSpan QuitPatience = TimeSpan.FromSeconds(2);

    private readonly Conversation _said = new();
    private readonly SmtpClient _client;
    private int _mails;

    // In a closed network nobody can ask whether a certificate has been revoked, and then no mail would go at all.
    private SmtpLine() => _client = new SmtpClient(_said) { CheckCertificateRevocation = false };

    public bool IsOpen => _client.IsConnected;

    public bool IsWorn => _mails >= MostMails;

    /// <summary>Whether it has been used, so that the server may have hung up since.</summary>
    public bool HasBeenUsed => _mails > 0;

    /// <summary>When it was laid aside.</summary>
    public DateTimeOffset RestsSince { get; set; }

    /// <summary>Connects, encrypts and signs in, as set.</summary>
    public static async Task<SmtpLine> OpenAsync(SmtpOptions smtp, CancellationToken ct)
    {
        var line = new SmtpLine();
        Socket? socket = null;
        try
        {
#pragma warning disable CA2000 // The client gives it back, and when it couldn't take it the lines below do.
            socket = await ConnectAsync(smtp, ct);
#pragma warning restore CA2000
            await line._client.ConnectAsync(socket, smtp.Host, smtp.Port, smtp.Security!.Value, ct);
            if (smtp.User != "")
            {
                await line._client.AuthenticateAsync(Encoding.UTF8, new NetworkCredential(smtp.User, smtp.Password), ct);
            }

            // With BDAT the server doesn't say when it is ready for the mail, and Conversation listens for that.
            line._client.Capabilities &= ~SmtpCapabilities.Chunking;
            return line;
        }
        catch
        {
            line.Dispose();
            socket?.Dispose();
            throw;
        }
    }

    // A mail ends with a few bytes of their own. Without this they wait for an answer to the ones before, 40 ms for each mail.
    private static async Task<Socket> ConnectAsync(SmtpOptions smtp, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(smtp.Host, smtp.Port, ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether the server still answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await _client.NoOpAsync(ct);
            return true;
        }
        catch (Exception gone) when (SmtpTrouble.Is(gone))
        {
            return false;
        }
    }

    /// <summary>Hands one mail over.</summary>
    /// <param name="message">The mail.</param>
    /// <param name="sender">The envelope's sender, to whom servers report that it couldn't be delivered.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>How it went; null when the line turned out to be dead before the mail was under way.</returns>
    public async Task<HandOver?> SendAsync(MimeMessage message, MailboxAddress sender, CancellationToken ct)
    {
        _said.Begin();
        var body = (OutgoingBody)message.Body!;
        body.Written = _said.Whole;
        try
        {
            await _client.SendAsync(message, sender, message.To.Mailboxes, ct);
            _mails++;
            return new HandOver(HandOverKind.Taken);
        }
        catch (Exception problem) when (SmtpTrouble.Is(problem))
        {
            return Read(problem, ct);
        }
        finally
        {
            body.Written = null;
        }
    }

    /// <summary>Says goodbye and hangs up.</summary>
    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(QuitPatience);
        try
        {
            await _client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception gone) when (SmtpTrouble.Is(gone))
        {
        }

        Dispose();
    }

    public void Dispose() => _client.Dispose();

    private HandOver? Read(Exception problem, CancellationToken ct)
    {
        var reason = SmtpTrouble.Reason(problem);
        if (_said.Answer is { } answer)
        {
            // What the server said of the mail stands, whatever became of the connection afterwards.
            return SmtpTrouble.Said(answer, reason);
        }

        if (_said.IsWhole)
        {
            return new HandOver(HandOverKind.CutOff, reason);
        }

        return problem is SmtpCommandException refused ? Refused(refused, reason)
            : IsOpen || ct.IsCancellationRequested ? new HandOver(HandOverKind.NotNow, reason)
            : null;
    }

    // 421 is said of the connection, whatever it answers (RFC 5321, 3.8): on a line that has been used it is the server hanging up.
    private HandOver? Refused(SmtpCommandException refused, string reason) => refused.StatusCode == SmtpStatusCode.ServiceNotAvailable
        ? HasBeenUsed ? null : new HandOver(HandOverKind.NobodyThere, reason)
        : SmtpTrouble.Refused(refused, reason);
}
