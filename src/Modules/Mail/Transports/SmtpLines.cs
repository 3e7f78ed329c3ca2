using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NaraVard.Mail.Transports;

/// <summary>The connections to the mail server that nobody uses right now. They are kept from one round to the next, since opening one takes longer than a mail does.</summary>
internal sealed class SmtpLines(IOptions<MailOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>After this long the server may have hung up, so it is asked first.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>After this long a connection is closed.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentStack<SmtpLine> _resting = new();

    /// <summary>One that works.</summary>
    /// <exception cref="Exception">The server can't be reached (<see cref="SmtpTrouble.Is"/>).</exception>
    public async Task<SmtpLine> TakeAsync(CancellationToken ct)
    {
        while (_resting.TryPop(out var line))
        {
            var rested = clock.GetUtcNow() - line.RestsSince;
            if (!line.IsWorn && rested < LongestRest && (rested < Fresh || await line.AnswersAsync(ct)))
            {
                return line;
            }

            await line.CloseAsync();
        }

        return await NewAsync(ct);
    }

    /// <summary>A new one, when what rests can't be trusted.</summary>
    public Task<SmtpLine> NewAsync(CancellationToken ct) => SmtpLine.OpenAsync(options.Value.Smtp, ct);

    /// <summary>Lays one aside for the next who needs one.</summary>
    public void Rest(SmtpLine line)
    {
        line.RestsSince = clock.GetUtcNow();
        _resting.Push(line);
    }

    /// <summary>Closes those that nobody has used for long.</summary>
    public async Task CloseIdleAsync()
    {
#pragma warning disable CA2000 // Only looked at; it still rests.
        if (_resting.TryPeek(out var last) && clock.GetUtcNow() - last.RestsSince >= LongestRest)
#pragma warning restore CA2000
        {
            while (_resting.TryPop(out var line))
            {
                await line.CloseAsync();
            }
        }
    }

    public void Dispose()
    {
        while (_resting.TryPop(out var line))
        {
            line.Dispose();
        }
    }
}
