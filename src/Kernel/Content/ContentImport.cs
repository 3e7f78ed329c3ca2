using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Content;

/// <summary>How far an import or an export has come.</summary>
/// <param name="Done">Files that are done.</param>
/// <param name="Total">All files.</param>
public sealed record FileProgress(int Done, int Total);

/// <summary>
/// Brings a content folder into the database, some files at a time: each batch is one transaction, so an import that was
/// killed goes on where it was, and memory doesn't grow with the number of files.
/// </summary>
public sealed class ContentImport(Store store, ContentFolder folder, ContentTypes types, TakeFiles take)
{
    /// <summary>How many files are taken in together.</summary>
    public const int BatchSize = 200;

    /// <summary>What an import did.</summary>
    /// <param name="Imported">New or changed files that were taken in.</param>
    /// <param name="Unchanged">Files that were as before.</param>
    /// <param name="Conflicts">Pages where both the file and the text here have changed, so that an editor must decide.</param>
    /// <param name="DeletedHere">Files that were left aside, since what they held has been deleted here.</param>
    /// <param name="Missing">Pages that came from a file of this folder which is there no more; they are kept.</param>
    /// <param name="Faults">What is wrong with files that could not be read; the items they belong to stay as they were.</param>
    public sealed record Report(
        int Imported, int Unchanged, IReadOnlyList<string> Conflicts, IReadOnlyList<string> DeletedHere, IReadOnlyList<string> Missing, IReadOnlyList<ContentFault> Faults);

    /// <param name="root">The content folder.</param>
    /// <param name="ct">Stops the import between batches; what has been taken in stays.</param>
    public Task<Report> RunAsync(string root, CancellationToken ct) => RunAsync(root, new Progress<FileProgress>(), ct);

    /// <param name="root">The content folder.</param>
    /// <param name="progress">Hears of each batch.</param>
    /// <param name="ct">Stops the import between batches; what has been taken in stays.</param>
    public async Task<Report> RunAsync(string root, IProgress<FileProgress> progress, CancellationToken ct)
    {
        var places = folder.Places(root);
        var known = places.Select(place => (place.Type.Name, place.Type.SlugOf(place.Path))).ToHashSet();
        var counts = new Dictionary<FileFate, int>();
        List<ContentFault> faults = [.. folder.Strangers(root)];
        List<string> conflicts = [], deleted = [];
        var done = 0;
        foreach (var batch in places.Chunk(BatchSize))
        {
            foreach (var result in await take.RunAsync(Open(root, batch, faults), known, Taking.OfTheHouse, ct))
            {
                counts[result.Fate] = counts.GetValueOrDefault(result.Fate) + 1;
                faults.AddRange(result.Faults);
                conflicts.AddRange(result.Fate == FileFate.Conflict ? [result.File.Type.AddressOf(result.File.Slug)] : []);
                deleted.AddRange(result.Fate == FileFate.DeletedHere ? [result.File.RelativePath] : []);
            }

            progress.Report(new FileProgress(done += batch.Length, places.Count));
        }

        return new Report(
            counts.GetValueOrDefault(FileFate.New) + counts.GetValueOrDefault(FileFate.Changed), counts.GetValueOrDefault(FileFate.Unchanged),
            conflicts, deleted, await MissingAsync(known, ct), faults);
    }

    private static List<ContentFile> Open(string root, IEnumerable<ContentFolder.Place> places, List<ContentFault> faults)
    {
        List<ContentFile> files = [];
        foreach (var place in places)
        {
            var (file, fault) = ContentFolder.Open(root, place);
            files.AddRange(file is null ? [] : [file]);
            faults.AddRange(fault is null ? [] : [fault]);
        }

        return files;
    }

    private async Task<List<string>> MissingAsync(HashSet<(string Type, string Slug)> known, CancellationToken ct)
    {
        var filed = await (
            from file in store.Set<TakenFile>()
            join item in store.Set<ContentItem>().Where(item => item.PutAwayAs == null) on new { file.Type, file.Slug } equals new { item.Type, item.Slug }
            orderby file.Path
            select new { file.Type, file.Slug }).ToListAsync(ct);
        return [.. filed.Where(file => !known.Contains((file.Type, file.Slug))).Select(file => types.AddressOf(file.Type, file.Slug))];
    }
}
