using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Transports;

/// <summary>Takes mail out of the house.</summary>
internal interface IMailTransport
{
    /// <summary>Whether handing the same mail over twice gives one mail.</summary>
    bool IsRepeatable { get; }

    /// <summary>Hands one mail over. An outage is an answer, not an exception.</summary>
    Task<HandOver> HandOverAsync(OutboxMail mail);
}
