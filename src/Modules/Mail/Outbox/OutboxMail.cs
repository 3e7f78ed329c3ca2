using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Outbox;

/// <summary>Where a mail is on its way out.</summary>
internal enum OutboxState
{
    /// <summary>Waits to be sent.</summary>
    Waiting,

    /// <summary>Is being handed over right now, or was when the server stopped.</summary>
    HandingOver,

    /// <summary>The mail server, or the folder, has it.</summary>
    Sent,

    /// <summary>The hand-over was cut off: it may or may not have arrived. Stays until an administrator decides.</summary>
    Unsure,

    /// <summary>Refused for good.</summary>
    Failed,
}

/// <summary>What was decided of a mail that may or may not have arrived.</summary>
internal enum UnsureDecision
{
    /// <summary>By the operator's rule: not sent again.</summary>
    Kept,

    /// <summary>By the operator's rule: sent again, with the same Message-ID.</summary>
    SentAgain,

    /// <summary>By an administrator: sent again, with the same Message-ID.</summary>
    TriedAgain,
}

/// <summary>A mail that waits or has been sent.</summary>
internal sealed partial class OutboxMail : IVersioned
{
    public const int LongestSubject = 200;
    public const int LongestReason = 500;

    /// <summary>How long to wait at least after each try that didn't go through. When they are used up the mail has failed.</summary>
    public static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12)];

    /// <summary>How much longer the wait is at most, so that mails that were refused together don't come back together.</summary>
    public const double Spread = 0.25;

    private OutboxMail() { }

    public Guid Id { get; private init; }

    /// <summary>See <see cref="Letter.Key"/>. Unique: the same reason never gives two mails.</summary>
    public string Key { get; private init; } = "";

    public string To { get; private init; } = "";

    /// <summary>The receiver's mail domain, in lower case.</summary>
    public string Domain { get; private init; } = "";

    public string Subject { get; private init; } = "";

    /// <summary>Sealed (<see cref="MailSeal"/>), and emptied when the mail is sent: a link that opens something is not kept longer than it has to be.</summary>
    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    public string? StopUrl { get; private set; }

    /// <summary>See <see cref="Letter.ReplyTo"/>. Sealed and emptied as the text is, since it may answer for somebody.</summary>
    public string? ReplyTo { get; private set; }

    /// <summary>Sealed and emptied as the text is; null when there is none.</summary>
    public string? Calendar { get; private set; }

    public string? ThreadKey { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public OutboxState State { get; private set; }

    /// <summary>When the state was reached.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>When a waiting mail may be tried.</summary>
    public DateTimeOffset TryAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>What stood in the way last time, or "".</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What was decided when nobody knew whether it had arrived; null when that has never been so.</summary>
    public UnsureDecision? Decision { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>See <see cref="Letter.LeavesNoTrace"/>.</summary>
    public bool LeavesNoTrace { get; private init; }

    /// <summary>See <see cref="Letter.IsAwaited"/>.</summary>
    public bool IsAwaited { get; private init; }

    public int Version { get; set; }

    /// <summary>Not what has come back: its words went when it was sent.</summary>
    public bool CanBeTriedAgain => State is OutboxState.Failed or OutboxState.Unsure && Text != "";

    /// <summary>Whether the row has done what it was for and must go.</summary>
    public bool IsToBeForgotten => LeavesNoTrace && State is (OutboxState.Sent or OutboxState.Failed or OutboxState.Unsure);

    public static OutboxMail From(Letter letter, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = letter.Key,
        To = letter.To,
        Domain = DomainOf(letter.To),
        Subject = OneLine(letter.Subject, LongestSubject),
        Text = letter.Text,
        Html = letter.Html,
        StopUrl = letter.StopUrl,
        ReplyTo = letter.ReplyTo,
        Calendar = letter.Calendar,
        ThreadKey = letter.ThreadKey,
        LeavesNoTrace = letter.LeavesNoTrace,
        IsAwaited = letter.IsAwaited,
        WrittenAt = now,
        StateSince = now,
        TryAt = now,
    };

    /// <summary>The same as it is now, to be changed by itself.</summary>
    public OutboxMail Copy() => (OutboxMail)MemberwiseClone();

    /// <summary>Must be saved before the mail is handed over: then a stop in between shows, and no other node takes it.</summary>
    public void Claim(DateTimeOffset now)
    {
        Enter(OutboxState.HandingOver, now);
        Attempts++;
    }

    /// <summary>Takes in how the hand-over went.</summary>
    /// <param name="result">How it went.</param>
    /// <param name="sendsUnsure">The operator's rule: whether what may have arrived is sent again.</param>
    /// <param name="now">The present.</param>
    public void Settle(HandOver result, bool sendsUnsure, DateTimeOffset now)
    {
        Reason = Harmless(result.Reason);
        switch (result.Kind)
        {
            case HandOverKind.Taken:
                Enter(OutboxState.Sent, now);
                (Text, Html, StopUrl, ReplyTo, Calendar) = ("", "", null, null, null);
                break;
            case HandOverKind.NotNow when Attempts <= Waits.Length:
                Enter(OutboxState.Waiting, now);
                TryAt = now + Wait();
                break;
            case HandOverKind.NobodyThere:
                Enter(OutboxState.Waiting, now);
                (TryAt, Attempts) = (now, Attempts - 1);
                break;
            case HandOverKind.CutOff:
                Doubt(sendsUnsure, now);
                break;
            default:
                Enter(OutboxState.Failed, now);
                break;
        }
    }

    /// <summary>What becomes of a mail whose hand-over never came to an end.</summary>
    /// <param name="isRepeatable">Whether handing over twice gives one mail.</param>
    /// <param name="sendsUnsure">The operator's rule: whether what may have arrived is sent again.</param>
    /// <param name="now">The present.</param>
    public void Abandon(bool isRepeatable, bool sendsUnsure, DateTimeOffset now)
    {
        Reason = "Servern stannade mitt i överlämningen.";
        if (isRepeatable)
        {
            Enter(OutboxState.Waiting, now);
            TryAt = now;
        }
        else
        {
            Doubt(sendsUnsure, now);
        }
    }

    /// <summary>The receiver's server has reported that it wasn't delivered.</summary>
    public void ComeBack(string reason, DateTimeOffset now)
    {
        Reason = Harmless(reason);
        Enter(OutboxState.Failed, now);
    }

    public Outcome<string> TryAgain(DateTimeOffset now)
    {
        if (!CanBeTriedAgain)
        {
            return new Problem.Conflict("Mejlet är redan på väg eller skickat. Ladda om sidan.");
        }

        if (State == OutboxState.Unsure)
        {
            (Decision, DecidedAt) = (UnsureDecision.TriedAgain, now);
        }

        Enter(OutboxState.Waiting, now);
        (TryAt, Attempts) = (now, 0);
        return To;
    }

    /// <summary>The mail domain of an address, in lower case.</summary>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    // A mail that is cut off each time is left to the administrator in the end.
    private void Doubt(bool sendsUnsure, DateTimeOffset now)
    {
        var again = sendsUnsure && Attempts <= Waits.Length;
        (Decision, DecidedAt) = (again ? UnsureDecision.SentAgain : UnsureDecision.Kept, now);
        Enter(again ? OutboxState.Waiting : OutboxState.Unsure, now);
        TryAt = again ? now + Wait() : now;
    }

    // The last bytes of the id are chance, and the same whenever it is asked.
    private TimeSpan Wait() => Waits[Attempts - 1] * (1 + (Spread * BitConverter.ToUInt16(Id.ToByteArray(), 14) / (ushort.MaxValue + 1)));

    private void Enter(OutboxState state, DateTimeOffset now) => (State, StateSince) = (state, now);

    // Servers like to name the receiver, whom those who read the queue don't need to know; and a long number of theirs may look like a person's.
    private string Harmless(string reason) =>
        OneLine(LongNumber().Replace(To == "" ? reason : reason.Replace(To, "mottagaren", StringComparison.OrdinalIgnoreCase), "…"), LongestReason);

    [GeneratedRegex(@"\d[\d-]{5,}\d")]
    private static partial Regex LongNumber();

    private static string OneLine(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= longest ? line : line[..(longest - 1)] + "…";
    }

    public static void Map(ModelBuilder model) => model.Entity<OutboxMail>(mail =>
    {
        mail.ToTable("outbox_mails");
        mail.Property(m => m.Key).HasMaxLength(120);
        mail.Property(m => m.To).HasMaxLength(256);
        mail.Property(m => m.Domain).HasMaxLength(256).HasDefaultValue("");
        mail.Property(m => m.Subject).HasMaxLength(LongestSubject);
        mail.Property(m => m.Text).IsSealed();
        mail.Property(m => m.Html).IsSealed();
        mail.Property(m => m.Calendar).IsSealed();
        mail.Property(m => m.StopUrl).HasMaxLength(1000).IsSealed();
        mail.Property(m => m.ReplyTo).HasMaxLength(1000).IsSealed();
        mail.Property(m => m.ThreadKey).HasMaxLength(120);
        mail.Property(m => m.Reason).HasMaxLength(LongestReason);
        mail.Ignore(m => m.CanBeTriedAgain);
        mail.Ignore(m => m.IsToBeForgotten);
        mail.Property(m => m.LeavesNoTrace).HasDefaultValue(false);
        mail.HasIndex(m => m.Key).IsUnique();
        mail.Property(m => m.IsAwaited).HasDefaultValue(false);
        mail.HasIndex(m => new { m.State, m.IsAwaited, m.TryAt }).IsDescending(false, true, false);
        mail.HasIndex(m => new { m.State, m.StateSince });
        mail.HasIndex(m => m.WrittenAt);
    });
}
