using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Content;

internal static class ContentModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ContentItem>(item =>
        {
            item.ToTable("content_items");
            item.Property(i => i.Type).HasMaxLength(40);
            item.Property(i => i.Slug).HasMaxLength(120);
            item.Property(i => i.Refusal).HasMaxLength(ContentItem.LongestReason);
            item.Property(i => i.EmergencyReason).HasMaxLength(ContentItem.LongestReason);
            item.Property(i => i.ProposedNote).HasMaxLength(ContentItem.LongestNote);
            item.Property(i => i.PutAwayWhy).HasMaxLength(ContentItem.LongestReason);
            item.HasIndex(i => new { i.Type, i.Slug }).IsUnique();
            item.HasIndex(i => i.PublishAt);
            item.HasIndex(i => i.ReviewBy);
            item.HasIndex(i => i.ChangedAs);
            item.HasIndex(i => i.Stage);
            item.HasIndex(i => i.EmergencyBy);
        });
        model.Entity<ContentRevision>(revision =>
        {
            revision.ToTable("content_revisions");
            revision.HasIndex(r => new { r.ItemId, r.Number }).IsUnique();
            revision.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ContentEvent>(happened =>
        {
            happened.ToTable("content_events");
            happened.Property(e => e.Type).HasMaxLength(40);
            happened.Property(e => e.Slug).HasMaxLength(120);
            happened.Property(e => e.Why).HasMaxLength(ContentEvent.LongestWhy);
            happened.Property(e => e.Note).HasMaxLength(ContentItem.LongestNote);
            happened.HasIndex(e => e.ItemId);
            happened.HasIndex(e => e.By);
            happened.HasIndex(e => e.At);
            happened.HasIndex(e => e.Order);
        });
        TakenFile.Map(model);
        ContentConflict.Map(model);
        model.Entity<ContentClock>(clock =>
        {
            clock.ToTable("content_clock");
            clock.Property(c => c.Id).ValueGeneratedNever();
        });
    }
}
