using MimeKit;

namespace NaraVard.Mail.Incoming;

/// <summary>What a server says of a mail that it couldn't deliver, or not yet (RFC 3464).</summary>
/// <param name="Action">"failed", "delayed", "delivered", "relayed" or "expanded".</param>
/// <param name="Status">"5.1.1" (RFC 3463), or "".</param>
/// <param name="Reason">What the receiving server said, or "".</param>
/// <param name="Recipients">The addresses that it is about, as the servers know them.</param>
internal sealed record DeliveryReport(string Action, string Status, string Reason, IReadOnlyList<string> Recipients)
{
    // That there is no such address, mailbox or domain, or that the mailbox is closed. Full mailboxes, rules, loops and faults of ours say nothing about the address.
    private static readonly string[] Hard = ["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.1", "5.4.4"];

    /// <summary>Whether mail to the address is in vain.</summary>
    public bool IsHard => IsFailed && IsHardStatus(Status);

    public bool IsFailed => Action.Equals("failed", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is about the address that we wrote to. Somebody may have let mail go on to another one that is gone.</summary>
    public bool IsAbout(string address) => Recipients.Contains(address, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an enhanced status code (RFC 3463) says that the address itself is gone.</summary>
    public static bool IsHardStatus(string status) => Hard.Contains(status);

    /// <returns>The worst that a mail reports, or null when it is no report.</returns>
    public static DeliveryReport? Of(MimeMessage message) =>
        // The first group is about the whole mail, each of the others about one receiver.
        message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault()?.StatusGroups.Skip(1).Select(Read).OrderByDescending(one => one.IsHard).ThenByDescending(one => one.IsFailed).FirstOrDefault();

    private static DeliveryReport Read(HeaderList group) => new(
        group["Action"]?.Trim() ?? "", group["Status"]?.Trim().Split(' ')[0] ?? "", AfterType(group["Diagnostic-Code"]),
        [.. new[] { group["Original-Recipient"], group["Final-Recipient"] }.Select(AfterType).Where(address => address != "").Select(address => address.Trim('<', '>'))]);

    // "smtp; 550 5.1.1 No such user" and "rfc822; anna@region.se" (RFC 3464, 2.3).
    private static string AfterType(string? field) => field is null ? "" : field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].ReplaceLineEndings(" ").Trim();
}
