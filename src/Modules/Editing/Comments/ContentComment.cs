using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Comments;

/// <summary>What an editor says about a field of a text. The first of a thread can be resolved and opened again; nothing is ever public.</summary>
internal sealed class ContentComment
{
    public const int Longest = 2000;

    private ContentComment()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ItemId { get; private init; }

    /// <summary>The name of the field: "Summary". It stays also when the type no longer has the field.</summary>
    public string Field { get; private init; } = "";

    /// <summary>The revision that was newest when it was written.</summary>
    public int Number { get; private init; }

    /// <summary>The comment it answers, or null when it begins a thread.</summary>
    public Guid? AnswersId { get; private init; }

    public string Text { get; private init; } = "";

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid? ResolvedBy { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public static Outcome<ContentComment> Write(ContentItem item, string field, Guid? answers, string text, Guid by, DateTimeOffset now) => text.Trim() switch
    {
        "" => new Problem.Invalid("Text", "Skriv din kommentar"),
        { Length: > Longest } => new Problem.Invalid("Text", $"Korta kommentaren till högst {Longest} tecken"),
        var said when PersonalIdentityGuard.Check("Text", said) is { } number => number,
        var said => new ContentComment { ItemId = item.Id, Field = field, Number = item.LastNumber, AnswersId = answers, Text = said, By = by, At = now },
    };

    /// <summary>Says that nothing more is to be done about it, or that something is after all.</summary>
    public void Settle(bool resolved, Guid by, DateTimeOffset now) => (ResolvedBy, ResolvedAt) = (resolved ? by : null, resolved ? now : null);

    public static void Map(ModelBuilder model) => model.Entity<ContentComment>(comment =>
    {
        comment.ToTable("content_comments");
        comment.Property(c => c.Field).HasMaxLength(60);
        comment.Property(c => c.Text).HasMaxLength(Longest);
        comment.HasIndex(c => c.ItemId);
        comment.HasIndex(c => c.ResolvedAt);
        comment.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Cascade);
    });
}
