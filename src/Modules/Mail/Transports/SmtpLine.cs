using System.Globalization;
using System.Net;
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
        try
        {
            await line._client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security!.Value, ct);
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
            return new HandOver(answer[0] == '2' ? HandOverKind.Taken : SmtpTrouble.Kind(int.Parse(answer, CultureInfo.InvariantCulture)), answer[0] == '2' ? "" : reason);
        }

        if (_said.IsWhole)
        {
            return new HandOver(HandOverKind.CutOff, reason);
        }

        return problem is SmtpCommandException refused ? new HandOver(SmtpTrouble.Kind((int)refused.StatusCode), reason)
            : IsOpen || ct.IsCancellationRequested ? new HandOver(HandOverKind.NotNow, reason)
            : null;
    }
}
