using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles.Team;

/// <summary>What somebody is in a cycle.</summary>
internal enum CycleRole
{
    /// <summary>One of the team, who runs the cycle together with the others.</summary>
    Member,

    /// <summary>Invited by the team to coach this cycle: reads what is shared with the team and writes to it, and decides nothing.</summary>
    LearningSupport,
}

/// <summary>Somebody takes part in a cycle.</summary>
internal sealed record CycleMember(Guid CycleId, Guid AccountId, DateTimeOffset JoinedAt, CycleRole Role = CycleRole.Member)
{
    public static void Map(ModelBuilder model) => model.Entity<CycleMember>(member =>
    {
        member.ToTable("cycle_members");
        member.HasKey(m => new { m.CycleId, m.AccountId });
        member.HasIndex(m => m.AccountId);
        member.Property(m => m.Role).HasDefaultValue(CycleRole.Member).ValueGeneratedNever();
    });
}
