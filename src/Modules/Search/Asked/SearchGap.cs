using Microsoft.EntityFrameworkCore;

namespace NaraVard.Search.Asked;

/// <summary>Words that many search for and no text has, which an editor shows among the open questions.</summary>
internal sealed class SearchGap
{
    public required string Words { get; init; }

    public required DateTimeOffset ShownAt { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<SearchGap>(gap =>
    {
        gap.ToTable("search_gaps");
        gap.HasKey(g => g.Words);
        gap.Property(g => g.Words).HasMaxLength(SearchCount.Longest);
    });
}
