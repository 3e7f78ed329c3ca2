using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Content;

/// <summary>
/// A file and an item that have both been changed since they last agreed. Neither is overwritten: an editor decides. There is
/// one for each item, and it tells of the newest file.
/// </summary>
public sealed class ContentConflict : IVersioned
{
    /// <summary>The item's type, by name.</summary>
    public required string Type { get; init; }

    /// <summary>The item's address within the type.</summary>
    public required string Slug { get; init; }

    /// <summary>The path below the content folder, with slashes.</summary>
    public required string Path { get; set; }

    /// <summary>The whole file to the letter.</summary>
    public required string Text { get; set; }

    /// <summary>What the file says, as a revision would store it.</summary>
    public required string Json { get; set; }

    /// <summary>The fingerprint of the file.</summary>
    public required string Print { get; set; }

    /// <summary>When an import met it.</summary>
    public required DateTimeOffset FoundAt { get; set; }

    public int Version { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ContentConflict>(conflict =>
    {
        conflict.ToTable("content_conflicts");
        conflict.HasKey(c => new { c.Type, c.Slug });
        conflict.Property(c => c.Type).HasMaxLength(40);
        conflict.Property(c => c.Slug).HasMaxLength(120);
        conflict.Property(c => c.Path).HasMaxLength(TakenFile.LongestPath);
        conflict.Property(c => c.Print).HasMaxLength(64);
        conflict.HasIndex(c => c.FoundAt);
    });
}
