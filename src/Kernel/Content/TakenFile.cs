using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Content;

/// <summary>
/// A content file as it was when it was last taken in or decided about: what both sides knew of then. Against it one can tell
/// whether the file has changed since, or the item, or both. It stays when its item is deleted, so that the item stays away.
/// </summary>
public sealed class TakenFile
{
    /// <summary>The longest path, in characters.</summary>
    public const int LongestPath = 260;

    /// <summary>The item's type, by name.</summary>
    public required string Type { get; init; }

    /// <summary>The item's address within the type.</summary>
    public required string Slug { get; init; }

    /// <summary>The path below the content folder, with slashes.</summary>
    public required string Path { get; set; }

    /// <summary>The whole file to the letter, so that it can be written again as it was.</summary>
    public required string Text { get; set; }

    /// <summary>What the file says, as a revision would store it.</summary>
    public required string Json { get; set; }

    /// <summary>The fingerprint of the file and of the program that read it; see <see cref="ContentFile.Print"/>.</summary>
    public required string Print { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<TakenFile>(file =>
    {
        file.ToTable("content_files");
        file.HasKey(f => new { f.Type, f.Slug });
        file.Property(f => f.Type).HasMaxLength(40);
        file.Property(f => f.Slug).HasMaxLength(120);
        file.Property(f => f.Path).HasMaxLength(LongestPath);
        file.Property(f => f.Print).HasMaxLength(64);
        file.HasIndex(f => f.Path);
    });
}

/// <summary>Keeping what a file said.</summary>
public static class TakenFiles
{
    /// <summary>From now on this is what the file said last. Saves nothing by itself.</summary>
    /// <param name="store">The database context.</param>
    /// <param name="before">What was kept so far, if anything.</param>
    /// <param name="file">The file.</param>
    /// <param name="json">What it says.</param>
    public static void Remember(this Store store, TakenFile? before, ContentFile file, string json) =>
        store.Remember(before, new TakenFile { Type = file.Type.Name, Slug = file.Slug, Path = file.RelativePath, Text = file.Text, Json = json, Print = file.Print ?? "" });

    /// <summary>From now on the file of a conflict is what was said last: an editor has decided about it. Saves nothing by itself.</summary>
    public static void Remember(this Store store, TakenFile? before, ContentConflict conflict) =>
        store.Remember(before, new TakenFile { Type = conflict.Type, Slug = conflict.Slug, Path = conflict.Path, Text = conflict.Text, Json = conflict.Json, Print = conflict.Print });

    private static void Remember(this Store store, TakenFile? before, TakenFile now)
    {
        if (before is null)
        {
            store.Add(now);
        }
        else
        {
            (before.Path, before.Text, before.Json, before.Print) = (now.Path, now.Text, now.Json, now.Print);
        }
    }
}
