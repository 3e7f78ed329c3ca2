using Microsoft.EntityFrameworkCore;
using NaraVard.Media.Shelf;

namespace NaraVard.Media.Keeping;

/// <summary>Keeps files in the data folder. Each is written beside its place and moved there, so half a file is never read.</summary>
internal sealed class OnDisk(MediaFolder folder, Store store, TimeProvider clock) : IMediaKeeping
{
    public async Task PutAsync(Guid media, string hash, IReadOnlyList<(string Name, byte[] Bytes)> files, CancellationToken ct)
    {
        var place = Path.Combine(folder.Path, media.ToString(), hash);
        Directory.CreateDirectory(place);
        foreach (var (name, bytes) in files)
        {
            var half = Path.Combine(place, $".{Guid.NewGuid():N}");
            await using (var file = new FileStream(half, FileMode.CreateNew))
            {
                await file.WriteAsync(bytes, ct);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, Path.Combine(place, name), overwrite: true);
        }
    }

    // The route lets through a guid, and the endpoint hashes and names of our own shape alone: nothing here can climb out of the folder.
    public async Task<byte[]?> GetAsync(Guid media, string hash, string name, CancellationToken ct)
    {
        var path = Path.Combine(folder.Path, media.ToString(), hash, name);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, ct) : null;
    }

    public Task ForgetAsync(Guid media, CancellationToken ct)
    {
        var place = Path.Combine(folder.Path, media.ToString());
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        return Task.CompletedTask;
    }

    /// <summary>Clears away what a process that was killed left behind, a day old: versions without a row, and halves of files.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        if (!Directory.Exists(folder.Path))
        {
            return;
        }

        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var known = (await store.Set<MediaVersion>().Select(version => new { version.MediaId, version.Hash }).ToListAsync(ct))
            .Select(version => Path.Combine(folder.Path, version.MediaId.ToString(), version.Hash)).ToHashSet();
        foreach (var media in Directory.GetDirectories(folder.Path))
        {
            try
            {
                Sweep(media, known, yesterday);
            }
            catch (DirectoryNotFoundException)
            {
                // Somebody else sweeps too, and was first.
            }
        }
    }

    private static void Sweep(string media, HashSet<string> known, DateTime before)
    {
        var isOld = Directory.GetLastWriteTimeUtc(media) < before;
        foreach (var version in Directory.GetDirectories(media).Where(version => !known.Contains(version) && Directory.GetLastWriteTimeUtc(version) < before))
        {
            Directory.Delete(version, recursive: true);
        }

        foreach (var half in Directory.GetFiles(media, ".*", SearchOption.AllDirectories).Where(half => File.GetLastWriteTimeUtc(half) < before))
        {
            File.Delete(half);
        }

        if (isOld && !Directory.EnumerateFileSystemEntries(media).Any())
        {
            Directory.Delete(media);
        }
    }
}

internal sealed record MediaFolder(string Path);
