using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace NaraVard.Media.Contents;

/// <summary>Asks a virus scanner (clamd) about each file that is sent, when a setting names one. What can't be asked about is not taken in.</summary>
internal sealed partial class VirusScan(IConfiguration config, ILogger<VirusScan> log)
{
    /// <summary>"127.0.0.1:3310", or the path of a socket.</summary>
    public const string Setting = "Media:Scanner";

    private const int Port = 3310;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsOn => !string.IsNullOrEmpty(config[Setting]);

    /// <returns>Why the file isn't taken, or null when nothing was found in it.</returns>
    public async Task<Problem?> CheckAsync(byte[] bytes, CancellationToken ct)
    {
        if (!IsOn)
        {
            return null;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(Patience);
        var said = await TryAsync(bytes, waiting.Token, ct);
        LogUnlessClean(said);
        return said is null ? new Problem.Away("Filen gick inte att kontrollera mot virus just nu, så den togs inte emot. Försök igen om en stund.")
            : said.EndsWith(" OK", StringComparison.Ordinal) ? null
            : said.EndsWith(" FOUND", StringComparison.Ordinal) ? FileCheck.Wrong("Virusskyddet säger nej till filen, så den togs inte emot. Låt den som sköter er dator titta på den.")
            : FileCheck.Wrong("Virusskyddet kunde inte läsa filen, så den togs inte emot. Säg till den som sköter NäraVård.");
    }

    // Null when it doesn't answer.
    private async Task<string?> TryAsync(byte[] bytes, CancellationToken waiting, CancellationToken ct)
    {
        try
        {
            return await AskAsync(bytes, waiting);
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            LogAway(fault);
            return null;
        }
    }

    // INSTREAM: chunks with their length before them, and an empty one last.
    private async Task<string> AskAsync(byte[] bytes, CancellationToken ct)
    {
        var to = Where(config[Setting]!);
        using var socket = to is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(to, ct);
        await using var stream = new NetworkStream(socket);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        await stream.WriteAsync(length, ct);
        await stream.WriteAsync(bytes, ct);
        await stream.WriteAsync(new byte[4], ct);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return (await reader.ReadToEndAsync(ct)).TrimEnd('\0', '\n');
    }

    private static EndPoint Where(string address)
    {
        var (host, port) = address.LastIndexOf(':') is var colon and > 0 && int.TryParse(address[(colon + 1)..], out var said) ? (address[..colon], said) : (address, Port);
        return address.StartsWith('/') ? new UnixDomainSocketEndPoint(address) : new DnsEndPoint(host, port);
    }

    private void LogUnlessClean(string? said)
    {
        if (said?.EndsWith(" OK", StringComparison.Ordinal) == false)
        {
            LogRefused(said);
        }
    }

    [LoggerMessage(LogLevel.Warning, "En fil togs inte emot. Virusskyddet: {Said}")]
    private partial void LogRefused(string said);

    [LoggerMessage(LogLevel.Warning, "En fil togs inte emot. Virusskyddet svarar inte.")]
    private partial void LogAway(Exception fault);
}
