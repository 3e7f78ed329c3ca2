using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NaraVard.Web.Database;

/// <summary>What a backup is: of which program, schema and moment, and how much of each table.</summary>
internal sealed record BackupManifest(
    string Program, DateTimeOffset TakenAt, string Database, bool FilesInDatabase, IReadOnlyList<string> Migrations, IReadOnlyList<BackupTable> Tables, int Files)
{
    [JsonIgnore]
    public string FilesInWords => Files == 1 ? "1 fil" : $"{Files} filer";
}

/// <param name="Shape">The table and its columns, in the order of the values of each row.</param>
/// <param name="Rows">How many rows it had.</param>
/// <param name="Sum">The sum of them (<see cref="RowSum"/>).</param>
/// <param name="LastNumber">The last number that the database has given a row.</param>
internal sealed record BackupTable(TableShape Shape, long Rows, string Sum, long? LastNumber);

/// <summary>
/// A backup on disk: <c>tables/*.jsonl.gz</c> (a row a line), <c>media/</c>, <c>backup.json</c> and last of all <c>SHA256SUMS</c>, which
/// <c>sha256sum -c</c> reads too. A folder without it is torn. Only its owner may read it.
/// </summary>
internal sealed class BackupFolder
{
    private const string Sums = "SHA256SUMS";
    private const string ManifestFile = "backup.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly SortedDictionary<string, string> _sums = new(StringComparer.Ordinal);

    private BackupFolder(string root) => Root = root;

    public string Root { get; }

    /// <summary>The pictures and files in it, as paths below <c>media/</c>.</summary>
    public IEnumerable<string> MediaFiles => _sums.Keys.Where(file => file.StartsWith("media/", StringComparison.Ordinal)).Select(file => file["media/".Length..]);

    /// <summary>Begins a backup in a folder that isn't there, or is empty.</summary>
    public static BackupFolder Begin(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
        {
            throw new StartException($"{root} finns redan och är inte tom. Välj en mapp som inte finns.");
        }

        MakeFolder(root);
        return new BackupFolder(root);
    }

    /// <summary>Opens a backup and looks at every byte of it.</summary>
    public static async Task<(BackupFolder Folder, BackupManifest Manifest)> OpenAsync(string path, CancellationToken ct)
    {
        var folder = new BackupFolder(Path.GetFullPath(path));
        var list = Path.Combine(folder.Root, Sums);
        if (!File.Exists(list))
        {
            throw new StartException($"{folder.Root} är ingen hel säkerhetskopia: {Sums} saknas, som skrivs sist. Välj en annan.");
        }

        foreach (var line in await File.ReadAllLinesAsync(list, ct))
        {
            // As sha256sum writes it: 64 digits, two spaces, the file.
            var isSound = line.Length > 66 && line[64..66] == "  " && line[..64].All(char.IsAsciiHexDigitLower) && !Path.IsPathRooted(line[66..]) && !line[66..].Split('/').Contains("..");
            folder._sums[isSound ? line[66..] : throw Altered(Sums)] = line[..64];
        }

        var there = Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/')).Where(file => file != Sums).ToHashSet();
        if (folder._sums.Keys.FirstOrDefault(file => !there.Contains(file)) is { } gone)
        {
            throw new StartException($"Säkerhetskopian är inte hel: {gone} saknas. Inget har lästs tillbaka.");
        }

        foreach (var file in there)
        {
            await using var open = File.OpenRead(Path.Combine(folder.Root, file));
            if (!folder._sums.TryGetValue(file, out var sum) || sum != Convert.ToHexStringLower(await SHA256.HashDataAsync(open, ct)))
            {
                throw Altered(file);
            }
        }

        await using var written = File.OpenRead(Path.Combine(folder.Root, ManifestFile));
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(written, Json, ct) ?? throw Altered(ManifestFile);

        // They become part of SQL, and whoever can write a file in the folder can write its sum too.
        var names = manifest.Tables.SelectMany(table => table.Shape.Columns.Select(column => column.Name).Append(table.Shape.Name)).Concat(manifest.Migrations);
        return names.All(name => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')) ? (folder, manifest) : throw Altered(ManifestFile);
    }

    public async Task<BackupTable> WriteTableAsync(TableShape table, IAsyncEnumerable<object?[]> rows, long? lastNumber, Action<long> wrote, CancellationToken ct)
    {
        var sum = new RowSum();
        await WriteAsync(FileOf(table), async file =>
        {
            await using var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            await foreach (var row in rows.WithCancellation(ct))
            {
                var line = RowText.Line(table, row);
                sum.Add(line);
                await zip.WriteAsync(line, ct);
                zip.WriteByte((byte)'\n');
                wrote(sum.Rows);
            }
        }, ct);
        return new BackupTable(table, sum.Rows, sum.Sum, lastNumber);
    }

    public async IAsyncEnumerable<object?[]> ReadTableAsync(TableShape table, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(Root, FileOf(table)));
        await using var zip = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(zip);
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            yield return RowText.Read(table, line);
        }
    }

    /// <summary>Takes the pictures and files that it hasn't yet. What is deleted meanwhile is left out.</summary>
    public async Task TakeMediaAsync(string from, CancellationToken ct)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(from, path).Replace('\\', '/')))
        {
            // What begins with a dot is a file that is being written.
            if (_sums.ContainsKey($"media/{path}") || Path.GetFileName(path).StartsWith('.'))
            {
                continue;
            }

            try
            {
#pragma warning disable CA2000 // It is given back at the end of the block; the rule is led astray by the line that uses it.
                await using var source = File.OpenRead(Path.Combine(from, path));
#pragma warning restore CA2000
                await WriteAsync($"media/{path}", file => source.CopyToAsync(file, ct), ct);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Deleted by somebody since it was listed.
            }
        }
    }

    /// <summary>Puts the pictures and files into the data folder, and reads each of them back.</summary>
    public async Task GiveMediaAsync(string to, CancellationToken ct)
    {
        foreach (var path in MediaFiles)
        {
            var place = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(Path.Combine(Root, "media", path), place);
            await using var written = File.OpenRead(place);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ct)) != _sums[$"media/{path}"])
            {
                throw new StartException($"{place} blev inte som i säkerhetskopian. Se över disken, töm platsen och försök igen.");
            }
        }
    }

    /// <summary>Writes what the backup is, and last of all the sums that make it whole.</summary>
    public async Task EndAsync(BackupManifest manifest, CancellationToken ct)
    {
        await WriteAsync(ManifestFile, file => JsonSerializer.SerializeAsync(file, manifest, Json, ct), ct);
        var lines = string.Concat(_sums.Select(file => $"{file.Value}  {file.Key}\n"));
        await WriteAsync(Sums, file => file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(lines), ct).AsTask(), ct);
    }

    private static string FileOf(TableShape table) => $"tables/{table.Name}.jsonl.gz";

    private static StartException Altered(string file) => new($"Säkerhetskopian är ändrad eller skadad: {file} är inte som när den skrevs. Inget har lästs tillbaka.");

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken ct)
    {
        var place = Path.Combine(Root, path);
        MakeFolder(Path.GetDirectoryName(place)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(place, options);
        await write(file);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        _sums[path] = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}
