using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Outbox;
using NaraVard.Tests.Host;

namespace NaraVard.Tests.Mail.Transports;

/// <summary>A server of its own process, on a machine that trusts the mail server's certificate or doesn't.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("naravard-tls-").FullName;
    private readonly X509Certificate2 _certificate = SmtpServer.SelfSigned();
    private readonly SmtpServer _smtp;

    public TlsTests() => _smtp = new SmtpServer { Certificate = _certificate };

    [Fact]
    public async Task Mail_is_encrypted_before_the_password_is_said_when_the_certificate_is_trusted()
    {
        using var house = new KilledServer(Directory.CreateDirectory(Path.Combine(_folder, "inget")).FullName);
        await house.ServeOnceAsync();
        await WriteAsync(house);

        await using var server = house.StartTrusting(Trusted(), Settings());
        await house.UntilAsync(store => store.Set<OutboxMail>().AllAsync(mail => mail.State == OutboxState.Sent));
        await server.StopAsync();

        Assert.True(_smtp.StartedTls);
        Assert.Equal(["naravard:hemligt"], _smtp.SignIns.Distinct());
        Assert.Single(_smtp.Taken);
        Assert.True(Place("STARTTLS") < Place("AUTH"), string.Join('\n', _smtp.Heard));
    }

    public void Dispose()
    {
        _smtp.Dispose();
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<int> WriteAsync(KilledServer house) => house.AskAsync(store =>
    {
        store.Add(OutboxMail.From(Post.Letter(), DateTimeOffset.UtcNow));
        return store.SaveChangesAsync();
    });

    private string Trusted()
    {
        var file = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(file, _certificate.ExportCertificatePem());
        return file;
    }

    private string[] Settings() =>
    [
        .. SmtpSite.Usual(_smtp).Concat([("Mail:Smtp:Host", "localhost"), ("Mail:Smtp:Tls", "starttls"), ("Mail:Smtp:User", "naravard"), ("Mail:Smtp:Password", "hemligt")])
            .Select(setting => $"--{setting.Item1}={setting.Item2}"),
    ];

    private int Place(string word) => _smtp.Heard.ToList().FindIndex(line => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
