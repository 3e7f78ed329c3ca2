using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles.Team;

/// <summary>Somebody takes part in a cycle.</summary>
internal sealed record CycleMember(Guid CycleId, Guid AccountId, DateTimeOffset JoinedAt)
{
    public static void Map(ModelBuilder model) => model.Entity<CycleMember>(member =>
    {
        member.ToTable("cycle_members");
        member.HasKey(m => new { m.CycleId, m.AccountId });
        member.HasIndex(m => m.AccountId);
    });
}
