namespace NaraVard.Mail.Contracts;

/// <summary>Where other modules leave mail. The mail becomes a row in the caller's own save, so it is sent if and only if the reason for it is kept.</summary>
public interface IOutbox
{
    /// <summary>Adds a mail to what is about to be saved. Nothing is sent before the caller saves.</summary>
    void Add(Letter letter);

    /// <summary>Somebody has another address now: what waits goes there, and what is kept of what was sent names it. Happens at once, within the caller's transaction.</summary>
    /// <param name="from">The address that was.</param>
    /// <param name="to">The address that is.</param>
    /// <param name="ct">Stops it.</param>
    Task MoveAsync(string from, string to, CancellationToken ct);
}

/// <summary>A mail to one person.</summary>
/// <param name="To">The receiver's address.</param>
/// <param name="Subject">One line, at most 200 characters.</param>
/// <param name="Text">The whole mail as plain text.</param>
/// <param name="Html">The same as a whole HTML document. <see cref="LetterBody"/> writes both.</param>
public sealed record Letter(string To, string Subject, string Text, string Html)
{
    /// <summary>
    /// What the mail is about, unique and stable: "prompt-0192…". It becomes the Message-ID, so the same key is never sent
    /// twice: adding it again fails on save.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>An address that stops mails of this kind with one POST (RFC 8058); null when there is nothing to stop.</summary>
    public string? StopUrl { get; init; }

    /// <summary>Where an answer to the mail goes, when not to the sender: an address that itself may say whose answer it is. Null is the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>A calendar object (RFC 5545) with its METHOD, which the receiver's calendar takes in beside the text; null for most mails.</summary>
    public string? Calendar { get; init; }

    /// <summary>Whether the row goes as soon as the mail has been handed over or refused, since the receiver is nobody we know any more.</summary>
    public bool LeavesNoTrace { get; init; }

    /// <summary>Whether somebody sits and waits for it: a link to sign in by. It goes before the others, and doesn't wait for its domain's turn.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>The key of the first mail in the same thread, for In-Reply-To; null starts a thread.</summary>
    public string? ThreadKey { get; init; }
}
