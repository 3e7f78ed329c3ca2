using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Schema;

/// <summary>A migration that programs from before it manage with, written down by the migration itself. Whoever doesn't know a migration asks here.</summary>
public sealed class ToleratedMigration
{
    public required string Id { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ToleratedMigration>(migration =>
    {
        migration.ToTable("tolerated_migrations");
        migration.Property(m => m.Id).HasMaxLength(150);
    });
}
