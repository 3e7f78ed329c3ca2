using System.IO.Compression;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Exchange;

/// <summary>Takes an upload apart into rows: all of it or nothing. What the files say is looked at afterwards, by a job.</summary>
internal sealed class ReceiveFiles(Store store, ContentTypes types, ImportBell bell, TimeProvider clock)
{
    /// <summary>The largest upload, in bytes.</summary>
    public const long Largest = 64 * 1024 * 1024;

    // An empty one: its end record alone.
    private const int SmallestArchive = 22;

    private static readonly Problem NoArchive = new Problem.Invalid("Zip", "Filen går inte att öppna. Välj en ZIP-fil.");

    private const int MostFiles = 30_000;
    private const long MostText = 256 * 1024 * 1024;
    private const int BatchSize = 200;

    /// <returns>The import, or what to do about the file.</returns>
    public async Task<Outcome<Guid>> RunAsync(Person by, string name, Stream sent, CancellationToken ct)
    {
        if (!by.May(Policies.ContentKeeper))
        {
            return new Problem.Denied();
        }

        if (sent.Length < SmallestArchive)
        {
            return NoArchive;
        }

        try
        {
            await using var zip = await ZipArchive.CreateAsync(sent, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            return await UnpackAsync(zip, name, by, ct);
        }
        catch (InvalidDataException)
        {
            return NoArchive;
        }
    }

    private async Task<Outcome<Guid>> UnpackAsync(ZipArchive zip, string name, Person by, CancellationToken ct)
    {
        var entries = Entries(zip);
        var total = entries.Count(entry => !IsBeside(entry.Path));
        if (total is 0 or > MostFiles || entries.Count > MostFiles)
        {
            return new Problem.Invalid("Zip", total == 0
                ? $"Det finns inga innehållsfiler i ZIP-filen. De ska ligga i mappar som {types.All[0].Folder} eller {types.All[1].Folder}."
                : $"ZIP-filen har fler än {MostFiles} filer. Dela upp den.");
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var import = FileImport.Begin(Guid.CreateVersion7(), name, total, by.Id, clock.GetUtcNow());
        store.Add(import);
        var (number, left) = (0, MostText);
        foreach (var batch in entries.Chunk(BatchSize))
        {
            foreach (var (path, entry) in batch)
            {
                var bytes = await ReadAsync(entry, ct);
                if ((left -= bytes.Length) < 0)
                {
                    return new Problem.Invalid("Zip", "Filerna är för stora tillsammans när de packas upp. Dela upp ZIP-filen.");
                }

                store.Add(Row(import.Id, ++number, path, bytes));
            }

            await store.SaveChangesAsync(ct);
            store.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(ct);
        await bell.RingAsync(ct);
        return import.Id;
    }

    // What lies in a folder of ours, wherever in the archive that folder is; all else is left out.
    private List<(string Path, ZipArchiveEntry Entry)> Entries(ZipArchive zip)
    {
        var folders = types.All.Select(type => type.Folder).ToHashSet();
        List<(string, ZipArchiveEntry)> found = [];
        foreach (var entry in zip.Entries.Where(entry => entry.Length > 0 || entry.Name != ""))
        {
            if (entry.FullName.Replace('\\', '/').Split('/') is [.., var folder, var name] && folders.Contains(folder) && name.Length <= TakenFile.LongestPath - 60
                && types.All.Any(type => type.Folder == folder && (name.EndsWith(type.Extension, StringComparison.Ordinal) || IsBeside(name))))
            {
                found.Add(($"{folder}/{name}", entry));
            }
        }

        return [.. found.DistinctBy(file => file.Item1).OrderBy(file => file.Item1, StringComparer.Ordinal)];
    }

    private static bool IsBeside(string path) => path.EndsWith(".csv", StringComparison.Ordinal);

    // Never more than one too many: an archive can claim to be small and unfold without end.
    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, CancellationToken ct)
    {
        await using var stream = await entry.OpenAsync(ct);
        var bytes = new byte[ContentText.Largest + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return bytes[..length];
    }

    private ImportFile Row(Guid import, int number, string path, byte[] bytes)
    {
        var (text, reason) = ContentText.Of(bytes);
        var possible = types.All.Where(type => type.Folder == path.Split('/')[0] && path.EndsWith(type.Extension, StringComparison.Ordinal)).ToList();
        var type = text is null ? null : possible.FirstOrDefault(type => !types.IsShared(type) || type.IsNamedIn(text.Read.Split('\n')));
        var person = text is null ? null : ContentFile.PersonIn(path, text.Read);
        var row = new ImportFile
        {
            ImportId = import,
            Number = number,
            Path = path,
            Type = type?.Name ?? "",
            Text = person is null ? text?.Raw ?? "" : "",
            Step = IsBeside(path) ? ImportStep.Beside : ImportStep.Waiting,
        };
        if (person is not null)
        {
            row.IsFaulty([person]);
        }
        else if (type is null && !IsBeside(path))
        {
            row.IsFaulty([text is null ? new ContentFault(path, 1, reason) : ContentFolder.Stranger(path, possible)]);
        }

        return row;
    }
}
