using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>An entry on the table. It is read through <see cref="ReadableEntries"/> each time, so what is taken back isn't there any more.</summary>
internal sealed class SittingEntry(Guid sittingId, int number, Guid entryId)
{
    public Guid SittingId { get; private init; } = sittingId;

    /// <summary>Its place among the others, from 1: sortings know it by that alone.</summary>
    public int Number { get; private init; } = number;

    public Guid EntryId { get; private init; } = entryId;

    /// <summary>The team's group that it lies in; 0 is none.</summary>
    public int GroupNumber { get; private set; }

    public void LieIn(int group) => GroupNumber = group;

    public static void Map(ModelBuilder model) => model.Entity<SittingEntry>(entry =>
    {
        entry.ToTable("sitting_entries");
        entry.HasKey(e => new { e.SittingId, e.Number });
        entry.HasOne<CycleEntry>().WithMany().HasForeignKey(e => e.EntryId).OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(e => e.EntryId);
    });
}

/// <summary>A group that the team has agreed on.</summary>
internal sealed class SittingGroup(Guid sittingId, int number, string name)
{
    public Guid SittingId { get; private init; } = sittingId;

    /// <summary>Its place among the others, from 1.</summary>
    public int Number { get; private init; } = number;

    public string Name { get; private set; } = name;

    public void Rename(string name) => Name = name;

    public static void Map(ModelBuilder model) => model.Entity<SittingGroup>(group =>
    {
        group.ToTable("sitting_groups");
        group.HasKey(g => new { g.SittingId, g.Number });
        group.Property(g => g.Name).HasMaxLength(Sitting.LongestName);
    });
}
