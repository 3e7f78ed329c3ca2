using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles.Starting;

/// <summary>That a cycle has grown out of what somebody else had written and shared, so that the text isn't taken back from under it.</summary>
internal sealed record EntrySeed(Guid EntryId, Guid CycleId)
{
    public static void Map(ModelBuilder model) => model.Entity<EntrySeed>(seed =>
    {
        seed.ToTable("entry_seeds");
        seed.HasKey(s => new { s.EntryId, s.CycleId });
        seed.HasOne<Entries.CycleEntry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Cascade);
        seed.HasOne<Running.LearningCycle>().WithMany().HasForeignKey(s => s.CycleId).OnDelete(DeleteBehavior.Cascade);
    });
}
