using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Offers;

/// <summary>That an example was offered, from which cycle and by whom. Kept for ever: the link is never lost, and never shown to readers.</summary>
internal sealed class ExampleOffer
{
    /// <summary>The example.</summary>
    public required Guid ItemId { get; init; }

    public required Guid CycleId { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<ExampleOffer>(offer =>
    {
        offer.ToTable("example_offers");
        offer.HasKey(o => o.ItemId);
        offer.HasIndex(o => o.AuthorId);
        offer.HasIndex(o => o.CycleId);
        offer.HasOne<ContentItem>().WithMany().HasForeignKey(o => o.ItemId).OnDelete(DeleteBehavior.Cascade);
    });
}
