namespace NaraVard.Mail.Outbox;

internal enum HandOverKind
{
    /// <summary>It is there.</summary>
    Taken,

    /// <summary>It is not there, and may go through later.</summary>
    NotNow,

    /// <summary>It is not there, since there was nobody to hand it to. Says nothing of this mail.</summary>
    NobodyThere,

    /// <summary>It is not there, and never will be.</summary>
    Never,

    /// <summary>Nobody knows whether it is there.</summary>
    CutOff,
}

/// <summary>How a hand-over went.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="Reason">What stood in the way, for the administrator; "" when nothing did.</param>
/// <param name="IsReceiverGone">Whether the server said that there is no such receiver.</param>
internal sealed record HandOver(HandOverKind Kind, string Reason = "", bool IsReceiverGone = false);
