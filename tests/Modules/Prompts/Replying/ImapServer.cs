using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace NaraVard.Tests.Prompts.Replying;

/// <summary>A mailbox on this machine that speaks as much IMAP (RFC 3501, UIDPLUS) as a program needs that reads it.</summary>
internal sealed partial class ImapServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<uint, Kept> _mails = [];
    private uint _last;

    public ImapServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> SignIns { get; } = [];

    /// <summary>Whether it lets programs put marks of their own on mails.</summary>
    public bool TakesMarks { get; init; } = true;

    /// <summary>The marks on what is left, in the order that it came.</summary>
    public IEnumerable<string> Marks => _mails.OrderBy(mail => mail.Key).Select(mail => string.Join(' ', mail.Value.Flags.Order(StringComparer.Ordinal)));

    /// <summary>A mail comes.</summary>
    /// <param name="raw">The mail.</param>
    /// <param name="flags">What is marked on it already.</param>
    public void Deliver(string raw, params string[] flags) => _mails[++_last] = new Kept(Encoding.UTF8.GetBytes(raw.ReplaceLineEndings("\r\n")), [.. flags]);

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, "* OK [CAPABILITY IMAP4rev1 UIDPLUS UNSELECT] redo");
        try
        {
            while (await reader.ReadLineAsync() is { } line && line.Split(' ', 2) is [var tag, var command])
            {
                await AnswerAsync(stream, command);
                await SayAsync(stream, $"{tag} OK {(command.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) ? "[READ-WRITE] " : "")}klart");
            }
        }
        catch (IOException)
        {
        }
    }

    private Task AnswerAsync(Stream to, string command) => command.ToUpperInvariant() switch
    {
        "CAPABILITY" => SayAsync(to, "* CAPABILITY IMAP4rev1 UIDPLUS UNSELECT"),
        "LOGOUT" => SayAsync(to, "* BYE hej"),
        "EXPUNGE" => throw new InvalidOperationException("Det skulle ta bort andras mejl också."),
        var other when other.StartsWith("LOGIN ", StringComparison.Ordinal) => Task.Run(() => SignIns.Enqueue(command["LOGIN ".Length..].Replace("\"", "", StringComparison.Ordinal))),
        var other when other.StartsWith("LIST ", StringComparison.Ordinal) => SayAsync(to, """* LIST () "/" "INBOX" """.TrimEnd()),
        var other when other.StartsWith("SELECT ", StringComparison.Ordinal) => SayAsync(
            to, "* FLAGS (\\Seen \\Deleted)", $"* {_mails.Count} EXISTS", "* 0 RECENT", $"* OK [PERMANENTFLAGS (\\Seen \\Deleted{(TakesMarks ? " \\*" : "")})] ok", "* OK [UIDVALIDITY 1] ok"),
        var other when other.StartsWith("UID SEARCH ", StringComparison.Ordinal) => SayAsync(to, $"* SEARCH {string.Join(' ', Found(command))}".TrimEnd()),
        var other when other.StartsWith("UID FETCH ", StringComparison.Ordinal) => FetchAsync(to, command),
        var other when other.StartsWith("UID STORE ", StringComparison.Ordinal) => Task.Run(() => Mark(command)),
        var other when other.StartsWith("UID EXPUNGE ", StringComparison.Ordinal) => Task.Run(() => Uids(command.Split(' ')[2]).ToList().ForEach(uid => _mails.TryRemove(uid, out var _))),
        _ => Task.CompletedTask,
    };

    private IEnumerable<uint> Found(string search) => _mails.Where(mail => Unwanted().Matches(search).All(word => !mail.Value.Flags.Contains(word.Groups["word"].Value switch
    {
        "SEEN" => "\\Seen",
        "DELETED" => "\\Deleted",
        var own => own,
    }))).Select(mail => mail.Key).Order();

    private async Task FetchAsync(Stream to, string command)
    {
        var parts = command.Split(' ', 4);
        foreach (var uid in Uids(parts[2]))
        {
            var raw = _mails[uid].Raw;
            var place = _mails.Keys.Count(key => key <= uid);
            if (parts[3].Contains("BODY", StringComparison.OrdinalIgnoreCase))
            {
                await to.WriteAsync(Encoding.ASCII.GetBytes($"* {place} FETCH (UID {uid} BODY[] {{{raw.Length}}}\r\n"));
                await to.WriteAsync(raw);
                await SayAsync(to, ")");
            }
            else
            {
                await SayAsync(to, $"* {place} FETCH (UID {uid} RFC822.SIZE {raw.Length})");
            }
        }
    }

    private void Mark(string command)
    {
        var parts = command.Split(' ', 5);
        foreach (var uid in Uids(parts[2]))
        {
            _mails[uid].Flags.UnionWith(parts[4].Trim('(', ')').Split(' '));
        }
    }

    private IEnumerable<uint> Uids(string set) => set.Split(',').Select(part => part.Split(':')).SelectMany(ends =>
        _mails.Keys.Order().Where(uid => uid >= uint.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture) && uid <= uint.Parse(ends[^1], System.Globalization.CultureInfo.InvariantCulture)));

    private static Task SayAsync(Stream to, params string[] lines) => to.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n")))).AsTask();

    // "UNSEEN", "NOT DELETED", "UNKEYWORD word".
    [GeneratedRegex(@"(?:UNKEYWORD |NOT KEYWORD |UN(?=SEEN|DELETED)|NOT (?=SEEN|DELETED))(?<word>[\w$]+)")]
    private static partial Regex Unwanted();

    private sealed record Kept(byte[] Raw, HashSet<string> Flags);
}
