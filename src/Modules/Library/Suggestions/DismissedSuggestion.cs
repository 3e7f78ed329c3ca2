using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Suggestions;

/// <summary>An editor has said that an example has nothing to say about a pattern, so it isn't suggested again.</summary>
internal sealed class DismissedSuggestion
{
    public required Guid PatternId { get; init; }

    public required Guid ExampleId { get; init; }

    public required Guid DismissedBy { get; init; }

    public required DateTimeOffset DismissedAt { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<DismissedSuggestion>(dismissed =>
    {
        dismissed.ToTable("dismissed_suggestions");
        dismissed.HasKey(d => new { d.ExampleId, d.PatternId });
        dismissed.HasOne<ContentItem>().WithMany().HasForeignKey(d => d.ExampleId).OnDelete(DeleteBehavior.Cascade);
        dismissed.HasOne<ContentItem>().WithMany().HasForeignKey(d => d.PatternId).OnDelete(DeleteBehavior.Cascade);
        dismissed.HasIndex(d => d.PatternId);
    });
}
