using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Running;

/// <summary>The team went from one phase to another, and said why.</summary>
internal sealed class PhaseStep
{
    private PhaseStep() { }

    public PhaseStep(Guid cycle, int round, CyclePhase from, CyclePhase to, string reason, Guid by, DateTimeOffset at)
    {
        (Id, CycleId, Round, From, To) = (Guid.CreateVersion7(at), cycle, round, from, to);
        (Reason, TakenBy, TakenAt) = (reason, by, at);
    }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    public int Round { get; private init; }

    public CyclePhase From { get; private init; }

    public CyclePhase To { get; private init; }

    public string Reason { get; private init; } = "";

    public Guid TakenBy { get; private init; }

    public DateTimeOffset TakenAt { get; private init; }

    public static void Map(ModelBuilder model) => model.Entity<PhaseStep>(step =>
    {
        step.ToTable("cycle_steps");
        step.Property(s => s.Reason).HasMaxLength(FreeText.Longest);
        step.HasOne<LearningCycle>().WithMany().HasForeignKey(s => s.CycleId).OnDelete(DeleteBehavior.Restrict);
        step.HasIndex(s => new { s.CycleId, s.TakenAt });
    });
}
