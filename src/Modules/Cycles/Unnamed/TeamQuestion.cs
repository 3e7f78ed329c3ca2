using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Statistics;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Unnamed;

/// <summary>A question that a member puts to the team, to be answered without names. Who asked is known; the answers lie elsewhere, and nothing here changes when one comes.</summary>
internal sealed class TeamQuestion
{
    /// <summary>The most characters of a question.</summary>
    public const int Longest = 500;

    /// <summary>The most questions of a cycle that are open at a time.</summary>
    public const int MostOpen = 3;

    /// <summary>How many answers it takes for them to be shown. A question keeps the number that it was asked with.</summary>
    public const int Enough = SmallGroups.Fewest;

    private TeamQuestion() { }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    public Guid AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public string Text { get; private init; } = "";

    public static Outcome<TeamQuestion> Ask(Guid cycle, string text, Guid by, DateTimeOffset now)
    {
        var clean = FreeText.Clean(text);
        return FreeText.Check("Text", clean, "Skriv frågan", Longest) is { } problem
            ? problem
            : new TeamQuestion { Id = Guid.CreateVersion7(now), CycleId = cycle, AskedBy = by, AskedAt = now, Text = clean };
    }

    public static void Map(ModelBuilder model) => model.Entity<TeamQuestion>(question =>
    {
        question.ToTable("team_questions");
        question.Property(q => q.Text).HasMaxLength(Longest);
        question.HasOne<LearningCycle>().WithMany().HasForeignKey(q => q.CycleId).OnDelete(DeleteBehavior.Cascade);
        question.HasIndex(q => new { q.CycleId, q.AskedAt });
    });
}
