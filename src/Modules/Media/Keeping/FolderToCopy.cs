using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NaraVard.Media.Contracts;
using NaraVard.Media.Shelf;

namespace NaraVard.Media.Keeping;

/// <summary>Shows where pictures and files lie to who takes a copy of all or moves it.</summary>
internal sealed class FolderToCopy(MediaFolder folder, Store store, IMediaKeeping keeping) : IMediaFolder
{
    public string Path => folder.Path;

    public bool IsInDatabase => keeping is InDatabase;

    public string Table => store.Set<KeptFile>().EntityType.GetTableName()!;

    public async IAsyncEnumerable<IReadOnlyDictionary<string, object>> ReadRowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var version in await store.Set<MediaVersion>().Select(version => new { version.MediaId, version.Hash }).Distinct().ToListAsync(ct))
        {
            var place = System.IO.Path.Combine(folder.Path, version.MediaId.ToString(), version.Hash);
            if (!Directory.Exists(place))
            {
                continue;
            }

            // What begins with a dot is a file that was never finished.
            foreach (var file in Directory.EnumerateFiles(place).Where(file => !System.IO.Path.GetFileName(file).StartsWith('.')))
            {
                yield return new Dictionary<string, object>
                {
                    [nameof(KeptFile.MediaId)] = version.MediaId,
                    [nameof(KeptFile.Hash)] = version.Hash,
                    [nameof(KeptFile.Name)] = System.IO.Path.GetFileName(file),
                    [nameof(KeptFile.Bytes)] = await File.ReadAllBytesAsync(file, ct),
                };
            }
        }
    }

    public string PathOf(IReadOnlyDictionary<string, object> row) =>
        Below((Guid)row[nameof(KeptFile.MediaId)], (string)row[nameof(KeptFile.Hash)], (string)row[nameof(KeptFile.Name)]);

    public async Task<IReadOnlyList<string>> MissingAsync(IEnumerable<string> had, CancellationToken ct)
    {
        var named = await store.Set<MediaVersion>().Select(version => new { version.MediaId, version.Hash, Name = version.FileName }).Distinct().ToListAsync(ct);
        var kept = IsInDatabase ? await store.Set<KeptFile>().Select(file => new { file.MediaId, file.Hash, file.Name }).ToListAsync(ct) : [];
        return [.. named.Except(kept).Select(file => Below(file.MediaId, file.Hash, file.Name)).Except(had).Order(StringComparer.Ordinal)];
    }

    private static string Below(Guid media, string hash, string name) => $"{media}/{hash}/{name}";
}
