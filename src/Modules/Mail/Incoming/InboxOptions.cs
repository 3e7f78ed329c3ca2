using System.Net.Mail;

namespace NaraVard.Mail.Incoming;

/// <summary>The settings under "Mail:Inbox": where answers to mail come in. Without an address none are asked for.</summary>
internal sealed class InboxOptions
{
    /// <summary>The address that answers go to, at a server that delivers name+anything to it.</summary>
    public string Address { get; set; } = "";

    /// <summary>A Maildir folder that the mail server on this machine delivers to.</summary>
    public string Maildir { get; set; } = "";

    public ImapOptions Imap { get; set; } = new();

    public bool IsOn => Address != "";

    public IEnumerable<string> Faults()
    {
        if (!IsOn)
        {
            if (Maildir != "" || Imap.Host != "")
            {
                yield return "Mail:Inbox:Address saknas. Sätt till exempel Mail__Inbox__Address=svar@naravard.exempel.se";
            }

            yield break;
        }

        if (!MailAddress.TryCreate(Address, out _) || Address.Contains('+', StringComparison.Ordinal) || Address.IndexOf('@', StringComparison.Ordinal) > 16)
        {
            yield return "Mail:Inbox:Address ska vara en e-postadress med högst 16 tecken före @ och utan plustecken. Sätt till exempel Mail__Inbox__Address=svar@naravard.exempel.se";
        }

        if (Maildir == "" == (Imap.Host == ""))
        {
            yield return "Svaren läses ur en mapp eller från en server. Sätt antingen Mail__Inbox__Maildir=/var/mail/svar eller Mail__Inbox__Imap__Host=imap.exempel.se";
        }

        if (Imap.Host != "" && (Imap.Port is < 1 or > 65535 || Imap.User == "" || Imap.Password == ""))
        {
            yield return "Mail:Inbox:Imap behöver Port (1–65535), User och Password. Sätt till exempel Mail__Inbox__Imap__User=svar@naravard.exempel.se";
        }

        if (Imap.Security is null)
        {
            yield return "Mail:Inbox:Imap:Tls ska vara implicit, starttls eller none. Sätt till exempel Mail__Inbox__Imap__Tls=implicit";
        }

        if (Imap.Security == MailKit.Security.SecureSocketOptions.None && Imap.Host is not ("" or "localhost" or "127.0.0.1" or "::1"))
        {
            yield return "Med Mail:Inbox:Imap:Tls=none går lösenordet i klartext över nätet. Sätt till exempel Mail__Inbox__Imap__Tls=implicit";
        }
    }
}

/// <summary>A mailbox on a server. No host means none.</summary>
internal sealed class ImapOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 993;

    /// <summary>"implicit", "starttls" or "none".</summary>
    public string Tls { get; set; } = "implicit";

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string Folder { get; set; } = "INBOX";

    public MailKit.Security.SecureSocketOptions? Security => Tls.ToLowerInvariant() switch
    {
        "implicit" => MailKit.Security.SecureSocketOptions.SslOnConnect,
        "starttls" => MailKit.Security.SecureSocketOptions.StartTls,
        "none" => MailKit.Security.SecureSocketOptions.None,
        _ => null,
    };
}
