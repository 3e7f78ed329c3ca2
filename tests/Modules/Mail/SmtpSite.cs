namespace NaraVard.Tests.Mail;

/// <summary>Sites that hand their mail to a server of the tests.</summary>
internal static class SmtpSite
{
    /// <summary>A site of its own. It is started at the first thing that is asked of it.</summary>
    public static Site To(SmtpServer server, params (string Key, string Value)[] settings) => new Site().To(server, settings);

    public static Site To(this Site site, SmtpServer server, params (string Key, string Value)[] settings)
    {
        foreach (var (key, value) in Usual(server).Concat(settings))
        {
            site.Settings[key] = value;
        }

        return site;
    }

    /// <summary>What a site needs to be told to send mail to the server.</summary>
    public static (string Key, string Value)[] Usual(SmtpServer server) =>
    [
        ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{server.Port}"), ("Mail:Smtp:Tls", "none"),
        ("Mail:From", "naravard@exempel.se"), ("Mail:Domain", "naravard.exempel.se"), ("Site:Address", "https://naravard.exempel.se"),
    ];

    public static async Task WriteAsync(this Site site, IEnumerable<NaraVard.Mail.Contracts.Letter> letters)
    {
        foreach (var letter in letters)
        {
            await site.WriteAsync(letter);
        }
    }
}
