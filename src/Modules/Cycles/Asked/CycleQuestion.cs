using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;

namespace NaraVard.Cycles.Asked;

/// <summary>A question that a cycle began with. Its words stand in the plan, where the team may change them.</summary>
internal sealed record CycleQuestion(Guid CycleId, string QuestionId)
{
    public static void Map(ModelBuilder model) => model.Entity<CycleQuestion>(question =>
    {
        question.ToTable("cycle_questions");
        question.HasKey(q => new { q.CycleId, q.QuestionId });
        question.Property(q => q.QuestionId).HasMaxLength(60);
        question.HasIndex(q => q.QuestionId);
        question.HasOne<LearningCycle>().WithMany().HasForeignKey(q => q.CycleId).OnDelete(DeleteBehavior.Cascade);
    });
}
