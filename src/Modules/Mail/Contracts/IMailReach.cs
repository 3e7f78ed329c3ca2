namespace NaraVard.Mail.Contracts;

/// <summary>Which addresses mail can't be delivered to.</summary>
public interface IMailReach
{
    /// <summary>Those of some addresses that mail has come back from for good.</summary>
    Task<IReadOnlySet<string>> UnreachableAsync(IReadOnlyCollection<string> addresses, CancellationToken ct);

    /// <summary>Why mail to an address is in vain; null when it isn't.</summary>
    Task<MailFault?> FaultAsync(string address, CancellationToken ct);

    /// <summary>Mail may go to the address again. Happens at once.</summary>
    Task TryAgainAsync(string address, CancellationToken ct);
}

/// <summary>That mail has come back for good.</summary>
/// <param name="Since">When it first did.</param>
/// <param name="Reason">What the receiving server said.</param>
public sealed record MailFault(DateTimeOffset Since, string Reason);
