using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Offers;

/// <summary>That an example was offered, from which cycle and by whom. Kept for ever: the link is never lost, and readers see it only where the cycle's team has agreed.</summary>
internal sealed class ExampleOffer
{
    /// <summary>The example.</summary>
    public required Guid ItemId { get; init; }

    public required Guid CycleId { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    public static void Map(ModelBuilder model)
    {
        model.Entity<ExampleOffer>(MapOffer);
        model.Entity<OfferedEntry>(entry =>
        {
            entry.ToTable("offered_entries");
            entry.HasKey(e => new { e.ItemId, e.EntryId });
            entry.HasIndex(e => e.EntryId);
            entry.HasOne<ExampleOffer>().WithMany().HasForeignKey(e => e.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapOffer(EntityTypeBuilder<ExampleOffer> offer)
    {
        offer.ToTable("example_offers");
        offer.HasKey(o => o.ItemId);
        offer.HasIndex(o => o.AuthorId);
        offer.HasIndex(o => o.CycleId);
        offer.HasOne<ContentItem>().WithMany().HasForeignKey(o => o.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>That the text of an offer has taken an entry in, so that the entry isn't taken back from under it.</summary>
internal sealed record OfferedEntry(Guid ItemId, Guid EntryId);
