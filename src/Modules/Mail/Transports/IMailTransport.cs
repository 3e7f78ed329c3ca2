using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Takes mail out of the house.</summary>
internal interface IMailTransport
{
    /// <summary>Whether handing the same mail over twice gives one mail.</summary>
    bool IsRepeatable { get; }

    /// <summary>Makes sure that there is somebody to hand mail to, before a mail is claimed.</summary>
    /// <returns>What stands in the way, for the administrator; null when nothing does.</returns>
    Task<string?> ReachAsync(CancellationToken ct);

    /// <summary>Hands one mail over. An outage is an answer, not an exception.</summary>
    Task<HandOver> HandOverAsync(OutboxMail mail);
}
