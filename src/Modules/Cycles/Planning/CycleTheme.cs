using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles.Planning;

/// <summary>A theme of the library that a cycle is about.</summary>
internal sealed record CycleTheme(Guid CycleId, string Theme)
{
    public static void Map(ModelBuilder model) => model.Entity<CycleTheme>(theme =>
    {
        theme.ToTable("cycle_themes");
        theme.HasKey(t => new { t.CycleId, t.Theme });
        theme.Property(t => t.Theme).HasMaxLength(120);
        theme.HasIndex(t => t.Theme);
    });
}
