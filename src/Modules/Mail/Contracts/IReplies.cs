namespace NaraVard.Mail.Contracts;

/// <summary>Makes addresses that an answer by mail comes back to. The address itself is the permission, as a signed link is; From is never trusted.</summary>
public interface IReplyAddresses
{
    /// <summary>The address whose mail is an answer to something.</summary>
    /// <param name="kind">The letter of what takes the answer; see <see cref="ITakeReplies.Kind"/>.</param>
    /// <param name="id">What is answered.</param>
    /// <returns>Null when the site reads no mail.</returns>
    string? For(char kind, Guid id);
}

/// <summary>Takes in answers that came by mail to addresses of a kind. Answered by the module whose mail they answer.</summary>
public interface ITakeReplies
{
    /// <summary>A small letter of its own, other than "b".</summary>
    char Kind { get; }

    /// <summary>Adds what the answer leads to to what is about to be saved. May be asked again about the same answer, if it couldn't be saved.</summary>
    /// <param name="id">What is answered, as it was signed.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Whom to write back to, and what; null when nobody is known any more.</returns>
    Task<ReplyReceipt?> TakeAsync(Guid id, Reply reply, CancellationToken ct);
}

/// <summary>An answer that came by mail.</summary>
/// <param name="Key">The same for the same mail, however often it is read.</param>
/// <param name="Text">What somebody wrote, without what they answered and without their signature; may be empty.</param>
public sealed record Reply(Guid Key, string Text);

/// <summary>What became of an answer.</summary>
/// <param name="Name">Who gave it.</param>
/// <param name="Email">Their own address, not the one the answer seems to come from.</param>
/// <param name="Tell">What they should know, in whole sentences; null when all is as they expect.</param>
public sealed record ReplyReceipt(string Name, string Email, string? Tell);
