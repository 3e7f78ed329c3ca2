using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>
/// How one person has sorted a sitting's entries, for their own eyes until the team shows all sortings. Then its piles go into <see cref="Sitting.Shown"/> without a name,
/// and the row goes: nothing is left that tells who sorted what. <see cref="Placings"/> alone touches it.
/// </summary>
internal sealed class Placing : IVersioned
{
    public required Guid SittingId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The piles, sealed for this person and this sitting.</summary>
    public required byte[] Sealed { get; set; }

    // 0 is what somebody has seen who hasn't saved yet.
    public int Version { get; set; } = 1;

    public static void Map(ModelBuilder model) => model.Entity<Placing>(placing =>
    {
        placing.ToTable("placings");
        placing.HasKey(p => new { p.SittingId, p.AccountId });
        placing.HasIndex(p => p.AccountId);
        placing.HasOne<Sitting>().WithMany().HasForeignKey(p => p.SittingId).OnDelete(DeleteBehavior.Cascade);
    });
}
