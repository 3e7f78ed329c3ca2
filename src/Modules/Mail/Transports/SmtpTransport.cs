using MimeKit;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Hands mail to a server, over one connection at a time for as long as this object lives. Then the connection rests (<see cref="SmtpLines"/>).</summary>
internal sealed class SmtpTransport(SmtpLines lines, MimeLetter letter) : IMailTransport, IDisposable
{
    /// <summary>How long one hand-over may take. Shorter than the host waits for its jobs when it stops.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private SmtpLine? _line;

    public bool IsRepeatable => false;

    public async Task<string?> ReachAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await LineAsync(patience.Token);
            return null;
        }
        catch (Exception problem) when (SmtpTrouble.Is(problem))
        {
            ct.ThrowIfCancellationRequested();
            return SmtpTrouble.Reason(problem);
        }
    }

    public async Task<HandOver> HandOverAsync(OutboxMail mail)
    {
        try
        {
            using var message = letter.Write(mail);
            using var patience = new CancellationTokenSource(Patience);
            return await SendAsync(message, letter.Envelope(mail), patience.Token);
        }
        catch (FormatException problem)
        {
            return new HandOver(HandOverKind.Never, problem.Message);
        }
    }

    public void Dispose() => LayAside();

    private async Task<HandOver> SendAsync(MimeMessage message, MailboxAddress sender, CancellationToken ct)
    {
        try
        {
            var line = await LineAsync(ct);
            var wasUsed = line.HasBeenUsed;
            var result = await line.SendAsync(message, sender, ct);
            if (result is null && wasUsed)
            {
                // The server had hung up since the last mail. It hasn't got this one, so it goes on a new line.
                LayAside();
                _line = await lines.NewAsync(ct);
                result = await _line.SendAsync(message, sender, ct);
            }

            return result ?? new HandOver(HandOverKind.NotNow, "Servern bröt innan den hade tagit emot mejlet.");
        }
        catch (Exception problem) when (SmtpTrouble.Is(problem))
        {
            return new HandOver(HandOverKind.NobodyThere, SmtpTrouble.Reason(problem));
        }
    }

    private async Task<SmtpLine> LineAsync(CancellationToken ct)
    {
        if (_line is { IsOpen: false } or { IsWorn: true })
        {
            LayAside();
        }

        return _line ??= await lines.TakeAsync(ct);
    }

    private void LayAside()
    {
        if (_line is { IsOpen: true } line)
        {
            lines.Rest(line);
        }
        else
        {
            _line?.Dispose();
        }

        _line = null;
    }
}
