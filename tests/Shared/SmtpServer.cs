using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NaraVard.Tests;

/// <summary>A mail server on this machine that does what a script tells it to.</summary>
internal sealed class SmtpServer : IDisposable
{
    /// <summary>An answer that is none: the server hangs up instead.</summary>
    public const string HangsUp = "";

    /// <summary>The end of the mail, as a place in the conversation beside "EHLO", "AUTH", "MAIL", "RCPT", "DATA" and so on. The greeting is "HELLO".</summary>
    public const string End = ".";

    private readonly ConcurrentDictionary<Socket, bool> _open = [];
    private TcpListener _listener;
    private int _connections;

    public SmtpServer()
    {
        _listener = Listen(0);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>What has been taken in, as it came.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>Whether what is taken in is kept. Its Message-ID always is.</summary>
    public bool KeepsMails { get; init; } = true;

    /// <summary>How many times each Message-ID has been taken in.</summary>
    public ConcurrentDictionary<string, int> Ids { get; } = [];

    public ConcurrentQueue<string> SignIns { get; } = [];

    /// <summary>All that has been said to the server but the mails themselves.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public int Connections => _connections;

    /// <summary>The answer at a place in the conversation, given the line; null is the usual one.</summary>
    public Func<string, string, string?> Script { get; set; } = (_, _) => null;

    /// <summary>What the answers wait for.</summary>
    public Func<string, Task> Waits { get; set; } = _ => Task.CompletedTask;

    /// <summary>The certificate to offer STARTTLS with.</summary>
    public X509Certificate2? Certificate { get; set; }

    public bool StartedTls { get; private set; }

    /// <summary>Answers everybody so at one place.</summary>
    public void Says(string place, string answer) => Script = (at, _) => at == place ? answer : null;

    /// <summary>Answers as usual again.</summary>
    public void SaysTheUsual() => Script = (_, _) => null;

    /// <summary>Hangs up on everybody.</summary>
    public void HangUp()
    {
        foreach (var socket in _open.Keys)
        {
            socket.Close();
        }
    }

    /// <summary>Stops altogether, until it is started again.</summary>
    public void Stop()
    {
        _listener.Stop();
        HangUp();
    }

    public void StartAgain() => _listener = Listen(Port);

    public static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public void Dispose() => Stop();

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);

        // Small, so that a mail that the server doesn't read soon stands still.
        listener.Server.ReceiveBufferSize = 64 * 1024;
        listener.Start();
        _ = AcceptAsync(listener);
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        client.NoDelay = true;
        var socket = client.Client;
        _open[socket] = true;
        using var _ = client;
        try
        {
            await TalkAsync(client.GetStream());
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
        }

        _open.TryRemove(socket, out var _);
    }

    private async Task TalkAsync(Stream stream, bool isSecret = false)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        Task Say(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
        if (!isSecret && !await AnswerAsync("HELLO", "", "220 localhost", Say))
        {
            return;
        }

        while (await reader.ReadLineAsync() is { } line)
        {
            if (KeepsMails)
            {
                Heard.Enqueue(line);
            }

            var place = line.Split(' ')[0].ToUpperInvariant();
            switch (place)
            {
                case "STARTTLS":
                    StartedTls = true;
                    await Say("220 go");
                    await using (var tls = new SslStream(stream))
                    {
                        await tls.AuthenticateAsServerAsync(Certificate!);
                        await TalkAsync(tls, isSecret: true);
                    }

                    return;
                case "AUTH" when Script(place, line) is null:
                    await TakeSignInAsync(line, reader, Say);
                    break;
                case "DATA":
                    if (!await AnswerAsync(place, line, "354 go", Say))
                    {
                        return;
                    }

                    if (Script(place, line) is null && !await TakeMailAsync(reader, Say))
                    {
                        return;
                    }

                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    var usual = place == "EHLO" ? $"250-localhost\r\n250-{(Certificate is null || isSecret ? "AUTH LOGIN" : "STARTTLS")}\r\n250-PIPELINING\r\n250-SIZE 20000000\r\n250 8BITMIME" : "250 ok";
                    if (!await AnswerAsync(place, line, usual, Say))
                    {
                        return;
                    }

                    break;
            }
        }
    }

    private async Task<bool> AnswerAsync(string place, string line, string usual, Func<string, Task> say)
    {
        await Waits(place);
        if ((Script(place, line) ?? usual) is not { Length: > 0 } answer)
        {
            return false;
        }

        await say(answer);
        return true;
    }

    private async Task<bool> TakeMailAsync(StreamReader reader, Func<string, Task> say)
    {
        if (Script("MIDDLE", "") == HangsUp)
        {
            await reader.ReadLineAsync();
            return false;
        }

        // Cut off before its last line, it hasn't come (RFC 5321, 4.1.1.4).
        if (await DataAsync(reader) is not { } mail)
        {
            return false;
        }

        if (Script(End, "") is not { Length: > 0 })
        {
            if (KeepsMails)
            {
                Taken.Enqueue(mail);
            }

            Ids.AddOrUpdate(IdOf(mail), 1, (_, times) => times + 1);
        }

        return await AnswerAsync(End, "", "250 ok", say);
    }

    private async Task TakeSignInAsync(string line, StreamReader reader, Func<string, Task> say)
    {
        var user = line.Split(' ') is [_, _, var given] ? given : null;
        if (user is null)
        {
            await say("334 VXNlcm5hbWU6");
            user = await reader.ReadLineAsync();
        }

        await say("334 UGFzc3dvcmQ6");
        var password = await reader.ReadLineAsync();
        SignIns.Enqueue($"{Plain(user!)}:{Plain(password!)}");
        await say("235 ok");
    }

    private static async Task<string?> DataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == ".")
            {
                return data.ToString();
            }

            data.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return null;
    }

    private static string IdOf(string mail)
    {
        const string Header = "Message-ID:";
        var at = mail.IndexOf(Header, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : mail[(at + Header.Length)..mail.IndexOf('>', at)].Trim(' ', '\r', '\n', '<');
    }

    private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
