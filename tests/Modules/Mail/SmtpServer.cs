using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NaraVard.Tests.Mail;

/// <summary>A mail server on this machine that does what a test tells it to.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>What has been taken in, as it came.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    public ConcurrentQueue<string> SignIns { get; } = [];

    public int Connections { get; private set; }

    /// <summary>The answer to RCPT; null takes it.</summary>
    public string? Refusal { get; set; }

    /// <summary>Whether to hang up when the mail has come, before saying so.</summary>
    public bool HangsUpAfterData { get; set; }

    /// <summary>The certificate to offer STARTTLS with.</summary>
    public X509Certificate2? Certificate { get; set; }

    public bool StartedTls { get; private set; }

    public static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Connections++;
        using var _ = client;
        try
        {
            await TalkAsync(client.GetStream());
        }
        catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        Task Say(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
        await Say("220 localhost");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Say("250-localhost");
                    await Say(Certificate is null ? "250-AUTH LOGIN" : "250-STARTTLS");
                    await Say("250 8BITMIME");
                    break;
                case "STARTTLS":
                    StartedTls = true;
                    await Say("220 go");
                    await using (var tls = new SslStream(stream))
                    {
                        await tls.AuthenticateAsServerAsync(Certificate!);
                        await TalkAsync(tls);
                    }

                    return;
                case "AUTH":
                    await TakeSignInAsync(line, reader, Say);
                    break;
                case "RCPT":
                    await Say(Refusal ?? "250 ok");
                    break;
                case "DATA":
                    await Say("354 go");
                    Taken.Enqueue(await DataAsync(reader));
                    if (HangsUpAfterData)
                    {
                        return;
                    }

                    await Say("250 ok");
                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    await Say("250 ok");
                    break;
            }
        }
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

    private static async Task<string> DataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            data.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return data.ToString();
    }

    private static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
