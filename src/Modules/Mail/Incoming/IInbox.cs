namespace NaraVard.Mail.Incoming;

/// <summary>Where mail comes in.</summary>
internal interface IInbox
{
    /// <summary>Hands over each mail that waits, and takes away what has been taken in. What isn't known stays, marked as read, for somebody to look at.</summary>
    /// <param name="take">Takes in the raw mail.</param>
    /// <param name="ct">Stops it between two mails.</param>
    Task ReadAsync(Func<byte[], Task<Intake>> take, CancellationToken ct);
}

/// <summary>What became of a mail that was read.</summary>
internal enum Intake
{
    /// <summary>It has been taken in and isn't needed any more.</summary>
    Taken,

    /// <summary>It is no answer to anything of ours.</summary>
    NotOurs,

    /// <summary>It couldn't be taken in just now.</summary>
    Later,
}

/// <summary>How much of a mail is read.</summary>
internal static class MailSize
{
    /// <summary>The most bytes of a mail. Nothing that is attached is taken, so a larger one is nothing for us.</summary>
    public const int Most = 15 * 1024 * 1024;
}
