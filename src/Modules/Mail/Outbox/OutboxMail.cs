using Microsoft.EntityFrameworkCore;
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

    /// <summary>The server stopped during the hand-over: it may or may not have arrived. Never sent again by itself.</summary>
    Unsure,

    /// <summary>Refused for good.</summary>
    Failed,
}

/// <summary>A mail that waits or has been sent.</summary>
internal sealed class OutboxMail : IVersioned
{
    public const int LongestSubject = 200;

    private OutboxMail() { }

    public Guid Id { get; private init; }

    /// <summary>See <see cref="Letter.Key"/>. Unique: the same reason never gives two mails.</summary>
    public string Key { get; private init; } = "";

    public string To { get; private init; } = "";

    public string Subject { get; private init; } = "";

    public string Text { get; private init; } = "";

    public string Html { get; private init; } = "";

    public string? StopUrl { get; private init; }

    public string? ThreadKey { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public OutboxState State { get; private set; }

    public int Version { get; set; }

    public static OutboxMail From(Letter letter, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = letter.Key,
        To = letter.To,
        Subject = letter.Subject.Length <= LongestSubject ? letter.Subject : letter.Subject[..(LongestSubject - 1)] + "…",
        Text = letter.Text,
        Html = letter.Html,
        StopUrl = letter.StopUrl,
        ThreadKey = letter.ThreadKey,
        WrittenAt = now,
    };

    public static void Map(ModelBuilder model) => model.Entity<OutboxMail>(mail =>
    {
        mail.ToTable("outbox_mails");
        mail.Property(m => m.Key).HasMaxLength(120);
        mail.Property(m => m.To).HasMaxLength(256);
        mail.Property(m => m.Subject).HasMaxLength(LongestSubject);
        mail.Property(m => m.StopUrl).HasMaxLength(1000);
        mail.Property(m => m.ThreadKey).HasMaxLength(120);
        mail.HasIndex(m => m.Key).IsUnique();
        mail.HasIndex(m => new { m.State, m.WrittenAt });
    });
}
