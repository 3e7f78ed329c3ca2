using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">The status, or 0 when the server hung up before it had answered.</param>
/// <param name="Headers">The headers as they stood.</param>
/// <param name="Body">The body, without the marks of its pieces.</param>
internal sealed record RawAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public IEnumerable<string> All(string name) => Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}

/// <summary>Sends bytes as they are: an HTTP client would mend or refuse what is to be tried here.</summary>
internal sealed class RawHttp(Uri server)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public string Host => server.Authority;

    public async Task<RawAnswer> SendAsync(byte[] request)
    {
        using var client = new TcpClient { NoDelay = true };
        using var stop = new CancellationTokenSource(Longest);
        await client.ConnectAsync(server.Host, server.Port, stop.Token);
        var stream = client.GetStream();

        // Who refuses a large body answers before it has come, and hangs up.
        var sent = SendAllAsync(stream, request, stop.Token);
        var received = await ReceiveAsync(stream, stop.Token);
        await sent;
        return Parse(received);
    }

    private static async Task SendAllAsync(NetworkStream stream, byte[] request, CancellationToken ct)
    {
        try
        {
            await stream.WriteAsync(request, ct);
        }
        catch (IOException)
        {
            // The server has heard enough.
        }
    }

    private static async Task<byte[]> ReceiveAsync(NetworkStream stream, CancellationToken ct)
    {
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all, ct);
        }
        catch (IOException)
        {
            // What came before it hung up is what there is.
        }

        return all.ToArray();
    }

    private static RawAnswer Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return new RawAnswer(0, [], "");
        }

        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Select(parts => (parts[0], parts.ElementAtOrDefault(1)?.Trim() ?? "")).ToList();
        var body = bytes.AsSpan(end + 4);
        var isInPieces = headers.Exists(header => header is { Item1: var name, Item2: "chunked" } && name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase));
        return new RawAnswer(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, isInPieces ? Joined(body) : Encoding.UTF8.GetString(body));
    }

    private static string Joined(ReadOnlySpan<byte> pieces)
    {
        using var whole = new MemoryStream();
        while (pieces.IndexOf("\r\n"u8) is > 0 and var line && int.TryParse(Encoding.ASCII.GetString(pieces[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) && length > 0)
        {
            var there = Math.Min(length, pieces.Length - line - 2);
            whole.Write(pieces.Slice(line + 2, there));
            pieces = pieces[Math.Min(pieces.Length, line + 4 + there)..];
        }

        return Encoding.UTF8.GetString(whole.ToArray());
    }
}
