using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Mail;
using NaraVard.Mail.Incoming;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Transports;
using NaraVard.Tests.Benchmarks.Mail;

namespace NaraVard.Tests.Benchmarks.Measurements;

/// <summary>
/// Mail that waits in the outbox, handed to a mail server on this machine, beside a bare loop that does nothing but send as many over as many connections with the same client. The mail
/// server shares the machine, in the process that measures.
/// </summary>
internal sealed class Post : IMeasurement
{
    private const int Mails = 10_000;
    private const int Connections = 4;

    public string Name => "post";

    public string Title => $"Post: {Mails} mejl i kö lämnas till en e-postserver på samma dator";

    public async IAsyncEnumerable<Figure> RunAsync(Lab lab)
    {
        var bare = await BareAsync();
        yield return bare;
        foreach (var (database, store) in Databases())
        {
            var handed = await MeasureAsync(lab, store);
            yield return new Figure($"{database}: ur kön till servern", handed.PerSecond, "mejl/s").Than(bare, "bara klienten");
            yield return new Figure($"{database}: mejl som kom fler gånger än en", handed.Twice, "st");
            yield return new Figure($"{database}: minne när det sista mejlet gick", handed.Last, "MB").Than(new Figure("", handed.Early, "MB"), "efter en tiondel");
        }
    }

    private static IEnumerable<(string Name, string? Store)> Databases()
    {
        yield return ("SQLite", null);
        if (Environment.GetEnvironmentVariable("NARAVARD_TEST_POSTGRES") is { Length: > 0 } server)
        {
            yield return ("PostgreSQL", Lab.Database(server));
        }
    }

    private static async Task<(double PerSecond, int Twice, double Early, double Last)> MeasureAsync(Lab lab, string? database)
    {
        var (data, content) = (lab.Folder("data"), lab.Folder("tomt"));
        string[] always = ["--urls", "http://127.0.0.1:0", $"--Content:Folder={content}", "--Logging:LogLevel:Default=Warning", .. database is null ? Array.Empty<string>() : [$"--ConnectionStrings:Store={database}"]];
        await using (var once = ServerProcess.Start(data, "Development", always))
        {
            await once.AddressAsync();
            await once.StopAsync();
        }

        await QueuedMail.WriteAsync(database ?? $"Data Source={Path.Combine(data, "naravard.db")};Default Timeout=30", Mails);
        using var smtp = new SmtpServer { KeepsMails = false };
        await using var server = ServerProcess.Start(data, "Development", [.. always, .. Settings(smtp)]);
        await UntilAsync(smtp, 1);
        var began = Stopwatch.GetTimestamp();
        await UntilAsync(smtp, Mails / 10);
        var early = Lab.Memory(server.Id, "VmRSS");
        await UntilAsync(smtp, Mails);
        var (seconds, last) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Lab.Memory(server.Id, "VmRSS"));
        return ((Mails - 1) / seconds, smtp.Ids.Values.Count(times => times > 1), early, last);
    }

    private static string[] Settings(SmtpServer smtp) =>
    [
        "--Mail:Smtp:Host=127.0.0.1", $"--Mail:Smtp:Port={smtp.Port}", "--Mail:Smtp:Tls=none", $"--Mail:Smtp:Connections={Connections}", "--Mail:PerDomainPerMinute=0",
        "--Mail:From=naravard@exempel.se", "--Mail:Domain=naravard.exempel.se", "--Site:Address=https://naravard.exempel.se",
    ];

    private static async Task UntilAsync(SmtpServer smtp, int count)
    {
        for (var until = DateTime.UtcNow.AddMinutes(10); smtp.Ids.Count < count; await Task.Delay(10))
        {
            if (DateTime.UtcNow > until)
            {
                throw new TimeoutException($"{smtp.Ids.Count} av {count} mejl har kommit.");
            }
        }
    }

    private static async Task<Figure> BareAsync()
    {
        using var smtp = new SmtpServer { KeepsMails = false };
        var options = new MailOptions { From = "naravard@exempel.se", Domain = "naravard.exempel.se", Smtp = new SmtpOptions { Host = "127.0.0.1", Port = smtp.Port, Tls = "none" } };
        var protection = new EphemeralDataProtectionProvider();
        await using var nothing = new ServiceCollection().BuildServiceProvider();
        var addresses = new ReplyAddresses(Options.Create(options), new ReplyKey(nothing.GetRequiredService<IServiceScopeFactory>(), protection));
        var letter = new MimeLetter(Options.Create(options), new MailSeal(protection), addresses, TimeProvider.System);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async first =>
        {
            using var line = await SmtpLine.OpenAsync(options.Smtp, CancellationToken.None);
            for (var i = first; i < Mails; i += Connections)
            {
                var mail = OutboxMail.From(QueuedMail.Letter(i), DateTimeOffset.UtcNow);
                using var message = letter.Write(mail);
                await line.SendAsync(message, letter.Envelope(mail), CancellationToken.None);
            }
        }));
        return new Figure("Bara klienten, utan kö", Mails / Stopwatch.GetElapsedTime(began).TotalSeconds, "mejl/s");
    }
}
