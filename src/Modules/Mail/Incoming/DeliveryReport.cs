using MimeKit;

namespace NaraVard.Mail.Incoming;

/// <summary>What a server says of a mail that it couldn't deliver, or not yet (RFC 3464).</summary>
/// <param name="Action">"failed", "delayed", "delivered", "relayed" or "expanded".</param>
/// <param name="Status">"5.1.1" (RFC 3463), or "".</param>
/// <param name="Reason">What the receiving server said, or "".</param>
internal sealed record DeliveryReport(string Action, string Status, string Reason)
{
    /// <summary>
    /// Whether mail to the address is in vain. Failed for good, but not because a mailbox is full (5.2.2), the mail was too large (5.2.3, 5.3.4) or was stopped by
    /// a rule (5.7): those say nothing about the address.
    /// </summary>
    public bool IsHard => IsFailed && Status.StartsWith("5.", StringComparison.Ordinal) && Status is not ("5.2.2" or "5.2.3" or "5.3.4") && !Status.StartsWith("5.7.", StringComparison.Ordinal);

    public bool IsFailed => Action.Equals("failed", StringComparison.OrdinalIgnoreCase);

    /// <returns>The worst that a mail reports, or null when it is no report.</returns>
    public static DeliveryReport? Of(MimeMessage message)
    {
        if (message.Body is not MultipartReport report || report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status)
        {
            return null;
        }

        // The first group is about the whole mail, each of the others about one receiver.
        return status.StatusGroups.Skip(1).Select(Read).OrderByDescending(one => one.IsHard).ThenByDescending(one => one.IsFailed).FirstOrDefault();
    }

    private static DeliveryReport Read(HeaderList group) => new(group["Action"]?.Trim() ?? "", group["Status"]?.Trim().Split(' ')[0] ?? "", AfterType(group["Diagnostic-Code"] ?? ""));

    // "smtp; 550 5.1.1 No such user" (RFC 3464, 2.3.6).
    private static string AfterType(string code) => code[(code.IndexOf(';', StringComparison.Ordinal) + 1)..].ReplaceLineEndings(" ").Trim();
}
