using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>A picture or a file that texts can show.</summary>
internal sealed class MediaItem : IVersioned
{
    public const int LongestTitle = 200;
    public const int LongestAlt = 500;
    public const int LongestSource = 300;

    private MediaItem() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Title { get; private set; } = "";

    /// <summary>What the picture shows, for those who don't see it.</summary>
    public string Alt { get; private set; } = "";

    /// <summary>Whether somebody has decided that the picture says nothing of its own.</summary>
    public bool IsDecoration { get; private set; }

    public string Source { get; private set; } = "";

    public string Licence { get; private set; } = "";

    /// <summary>Who photographed, drew or wrote it; may be empty.</summary>
    public string Maker { get; private set; } = "";

    public MediaKind Kind { get; private set; }

    /// <summary>The newest version: its fingerprint and the name of its largest file.</summary>
    public string Hash { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public int LastNumber { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Whether it may stand in a text: a picture has said what it shows, or that it shows nothing.</summary>
    public bool IsReady => Kind is MediaKind.Pdf or MediaKind.Table || Alt != "" || IsDecoration;

    public bool IsPicture => Kind is MediaKind.Picture or MediaKind.Drawing;

    public string Address => MediaLinks.Of(Id, Hash, FileName);

    /// <summary>Who made it and on what terms, in one line.</summary>
    public string Credit => string.Join(", ", new[] { Maker, Source, MediaLicences.NameOf(Licence) }.Where(part => part != ""));

    /// <summary>The Markdown that shows it. A line break or a bracket in a text can't end it early.</summary>
    public string Markdown => IsPicture
        ? $"![{Escaped(Alt)}]({Address} \"{Escaped(Credit)}\")"
        : $"[{Escaped(Title)}]({Address})";

    public static MediaItem Create(MediaDetails details) => new MediaItem().Tell(details);

    public MediaItem Tell(MediaDetails details)
    {
        (Title, Alt, IsDecoration) = (details.Title, details.IsDecoration ? "" : details.Alt, details.IsDecoration);
        (Source, Licence, Maker) = (details.Source, details.Licence, details.Maker);
        return this;
    }

    /// <summary>Takes a file as the newest version. Texts that show an older one go on showing that: a reviewed page doesn't change behind the reviewer.</summary>
    public MediaVersion Take(CheckedFile file, string hash, Guid by, DateTimeOffset now)
    {
        (Kind, Hash, FileName, LastNumber, ChangedAt) = (file.Kind, hash, file.Name, LastNumber + 1, now);
        return new MediaVersion { MediaId = Id, Number = LastNumber, Hash = hash, FileName = file.Name, Size = file.Files[0].Bytes.Length, AddedAt = now, AddedBy = by };
    }

    /// <summary>A line of the audit trail about it, to save together with what was done.</summary>
    public ContentEvent Record(ContentAct act, Guid by, DateTimeOffset now, string? why = null) =>
        new() { ItemId = Id, Type = IMediaShelf.EventType, Slug = Id.ToString(), Act = act, At = now, By = by, Why = why, Number = LastNumber };

    private static string Escaped(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"[\\\[\]""`*_!<]", @"\$0");

    public static void Map(ModelBuilder model)
    {
        model.Entity<MediaItem>(media =>
        {
            media.ToTable("media");
            media.Property(m => m.Title).HasMaxLength(LongestTitle);
            media.Property(m => m.Alt).HasMaxLength(LongestAlt);
            media.Property(m => m.Source).HasMaxLength(LongestSource);
            media.Property(m => m.Maker).HasMaxLength(LongestTitle);
            media.Property(m => m.Licence).HasMaxLength(40);
            media.Property(m => m.Hash).HasMaxLength(16);
            media.Property(m => m.FileName).HasMaxLength(40);
            media.HasIndex(m => m.ChangedAt);
        });
        model.Entity<MediaVersion>(version =>
        {
            version.ToTable("media_versions");
            version.HasKey(v => new { v.MediaId, v.Number });
            version.Property(v => v.Hash).HasMaxLength(16);
            version.Property(v => v.FileName).HasMaxLength(40);
            version.HasOne<MediaItem>().WithMany().HasForeignKey(v => v.MediaId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>One file of a thing; never changed.</summary>
internal sealed class MediaVersion
{
    public required Guid MediaId { get; init; }

    public required int Number { get; init; }

    public required string Hash { get; init; }

    public required string FileName { get; init; }

    /// <summary>The size of the largest file, in bytes.</summary>
    public required int Size { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required Guid AddedBy { get; init; }
}
