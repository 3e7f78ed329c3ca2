using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>A question or obstacle that one level has handed to another. The receiver reads the text and the sender's level, and nothing more of where it comes from.</summary>
internal sealed class LiftedQuestion
{
    /// <summary>The most that one cycle or meeting has waiting at a time.</summary>
    public const int MostWaiting = 30;

    private LiftedQuestion() { }

    public Guid Id { get; private init; }

    public LiftSource Source { get; private init; }

    /// <summary>The cycle, the meeting, or the bundle that is lifted on.</summary>
    public Guid SourceId { get; private init; }

    public SystemLevel FromLevel { get; private init; }

    public string Text { get; private init; } = "";

    /// <summary>What it is read and answered with.</summary>
    public Guid BundleId { get; set; }

    public DateTimeOffset SentAt { get; private init; }

    public Guid SentBy { get; private init; }

    public static LiftedQuestion Send(NewLift wanted, string text, LiftBundle to, Guid by, DateTimeOffset now) => new()
    {
        Id = wanted.Key ?? Guid.CreateVersion7(now),
        Source = wanted.Source,
        SourceId = wanted.SourceId,
        FromLevel = wanted.FromLevel,
        Text = text,
        BundleId = to.Id,
        SentAt = now,
        SentBy = by,
    };

    public static void Map(ModelBuilder model)
    {
        model.Entity<LiftedQuestion>(question =>
        {
            question.ToTable("lifted_questions");
            question.Property(q => q.Id).ValueGeneratedNever();
            question.Property(q => q.Text).HasMaxLength(ILifting.Longest);
            question.HasOne<LiftBundle>().WithMany().HasForeignKey(q => q.BundleId).OnDelete(DeleteBehavior.Restrict);
            question.HasIndex(q => q.BundleId);
            question.HasIndex(q => new { q.Source, q.SourceId });
            question.HasIndex(q => q.SentBy);
        });
        model.Entity<LiftAddition>(addition =>
        {
            addition.ToTable("lift_additions");
            addition.Property(a => a.Id).ValueGeneratedNever();
            addition.Property(a => a.Text).HasMaxLength(LiftAddition.Longest);
            addition.HasOne<LiftedQuestion>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Cascade);
            addition.HasIndex(a => a.QuestionId);
            addition.HasIndex(a => a.WrittenBy);
        });
    }
}

/// <summary>A sentence more, for a receiver that needs to know more.</summary>
internal sealed record LiftAddition(Guid Id, Guid QuestionId, string Text, DateTimeOffset WrittenAt, Guid WrittenBy)
{
    public const int Longest = 1000;
}
