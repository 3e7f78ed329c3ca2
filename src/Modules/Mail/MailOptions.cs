using System.Net.Mail;
using System.Text.RegularExpressions;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Incoming;

namespace NaraVard.Mail;

/// <summary>The settings under "Mail". Without any, mail is written to a folder.</summary>
internal sealed class MailOptions
{
    /// <summary>The folder that mail is written to when there is no mail server.</summary>
    public string Folder { get; set; } = "";

    /// <summary>What stands after the @ in every Message-ID. Changed later, mails of the same thread part.</summary>
    public string Domain { get; set; } = "naravard.invalid";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>The sender's name.</summary>
    public string FromName { get; set; } = "NäraVård";

    public SmtpOptions Smtp { get; set; } = new();

    public InboxOptions Inbox { get; set; } = new();

    /// <summary>How many mails at most go to one receiving domain in a minute, from all nodes together. 0 is no limit.</summary>
    public int PerDomainPerMinute { get; set; } = 600;

    /// <summary>What is done with a mail that may or may not have arrived: "keep" leaves it to the administrator, "resend" sends it again with the same Message-ID.</summary>
    public string Unsure { get; set; } = "keep";

    public bool SendsUnsure => Unsure == "resend";

    public string Sender => From == "" ? $"naravard@{Domain}" : From;

    public bool HasServer => Smtp.Host != "";
}

/// <summary>The mail server. No host means none.</summary>
internal sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>How many connections a node has at most, each with one mail at a time under way.</summary>
    public int Connections { get; set; } = 4;

    /// <summary>"starttls" is required and in the clear at first, "implicit" is encrypted from the start, "none" goes in the clear. "true" and "false" are the first and the last.</summary>
    public string Tls { get; set; } = "starttls";

    /// <summary>What <see cref="Tls"/> means; null when nothing.</summary>
    public SecureSocketOptions? Security => Tls.ToLowerInvariant() switch
    {
        "starttls" or "true" => SecureSocketOptions.StartTls,
        "implicit" => SecureSocketOptions.SslOnConnect,
        "none" or "false" => SecureSocketOptions.None,
        _ => null,
    };

    public string User { get; set; } = "";

    public string Password { get; set; } = "";
}

/// <summary>Stops the start, with the key and a value that works, when mail couldn't be sent with these settings.</summary>
internal sealed partial class CheckMailOptions(IConfiguration config) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(MailOptions options)
    {
        if (ServerAddress.Fault(config[ServerAddress.Key], options.HasServer) is { } fault)
        {
            yield return fault;
        }

        if (!DomainName().IsMatch(options.Domain))
        {
            yield return "Mail:Domain ska vara en domän. Sätt till exempel Mail__Domain=naravard.exempel.se";
        }

        if (!MailAddress.TryCreate(options.Sender, out _))
        {
            yield return "Mail:From ska vara en e-postadress. Sätt till exempel Mail__From=naravard@exempel.se";
        }

        foreach (var inbox in options.Inbox.Faults())
        {
            yield return inbox;
        }

        if (options.PerDomainPerMinute is < 0 or > 100_000)
        {
            yield return "Mail:PerDomainPerMinute ska vara 0–100000, där 0 är utan gräns. Sätt till exempel Mail__PerDomainPerMinute=600";
        }

        if (options.Unsure is not ("keep" or "resend"))
        {
            yield return "Mail:Unsure ska vara keep (skicka inte igen) eller resend (skicka igen). Sätt till exempel Mail__Unsure=keep";
        }

        if (!options.HasServer)
        {
            if (options.Folder == "")
            {
                yield return "Mail:Folder saknas. Sätt till exempel Mail__Folder=data/mail, eller en server med Mail__Smtp__Host=smtp.exempel.se";
            }

            yield break;
        }

        if (options.From == "" || options.Domain.EndsWith(".invalid", StringComparison.Ordinal))
        {
            yield return "Med en e-postserver behövs en riktig avsändare. Sätt till exempel Mail__From=naravard@exempel.se och Mail__Domain=naravard.exempel.se";
        }

        if (options.Smtp.Port is < 1 or > 65535)
        {
            yield return "Mail:Smtp:Port ska vara 1–65535. Sätt till exempel Mail__Smtp__Port=587";
        }

        if (options.Smtp.Connections is < 1 or > 50)
        {
            yield return "Mail:Smtp:Connections ska vara 1–50. Sätt till exempel Mail__Smtp__Connections=4";
        }

        if (options.Smtp.Security is null)
        {
            yield return "Mail:Smtp:Tls ska vara starttls, implicit eller none. Sätt till exempel Mail__Smtp__Tls=starttls";
        }

        if (options.Smtp is { User: not "", Security: SecureSocketOptions.None } && options.Smtp.Host is not ("127.0.0.1" or "::1" or "localhost"))
        {
            yield return "Med Mail:Smtp:Tls=none går lösenordet i klartext. Sätt till exempel Mail__Smtp__Tls=starttls, eller ta bort Mail:Smtp:User";
        }

        if (options.Smtp.User == "" != (options.Smtp.Password == ""))
        {
            yield return "Mail:Smtp:User och Mail:Smtp:Password hör ihop. Sätt båda, eller ingen";
        }
    }

    [GeneratedRegex(@"^(?=.{1,200}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$")]
    private static partial Regex DomainName();
}
