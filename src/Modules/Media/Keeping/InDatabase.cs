using Microsoft.EntityFrameworkCore;
using NaraVard.Media.Shelf;

namespace NaraVard.Media.Keeping;

/// <summary>Keeps files as rows, saved and taken away together with the rest.</summary>
internal sealed class InDatabase(Store store) : IMediaKeeping
{
    public async Task PutAsync(Guid media, string hash, IReadOnlyList<(string Name, byte[] Bytes)> files, CancellationToken ct)
    {
        if (!await store.Set<KeptFile>().AnyAsync(file => file.MediaId == media && file.Hash == hash, ct))
        {
            store.AddRange(files.Select(file => new KeptFile { MediaId = media, Hash = hash, Name = file.Name, Bytes = file.Bytes }));
        }
    }

    public Task<byte[]?> GetAsync(Guid media, string hash, string name, CancellationToken ct) =>
        store.Set<KeptFile>().Where(file => file.MediaId == media && file.Hash == hash && file.Name == name).Select(file => (byte[]?)file.Bytes).SingleOrDefaultAsync(ct);

    // The rows go with the row that owns them.
    public Task ForgetAsync(Guid media, CancellationToken ct) => Task.CompletedTask;
}

internal sealed class KeptFile
{
    public required Guid MediaId { get; init; }

    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<KeptFile>(file =>
    {
        file.ToTable("media_files");
        file.HasKey(f => new { f.MediaId, f.Hash, f.Name });
        file.HasOne<MediaItem>().WithMany().HasForeignKey(f => f.MediaId).OnDelete(DeleteBehavior.Cascade);
        file.Property(f => f.Hash).HasMaxLength(16);
        file.Property(f => f.Name).HasMaxLength(40);
    });
}
