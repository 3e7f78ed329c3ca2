using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.OpenData;

/// <summary>
/// The whole published library as files in the data folder, written once for each state of the content by the first who asks for it. A file is written beside its
/// place and then moved there, so that nobody gets half of one.
/// </summary>
internal sealed class LibraryFiles(IConfiguration config, ContentTypes types, ISiteAddress site) : IDisposable
{
    // Somebody may still be fetching the one before.
    private const int Kept = 3;

    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    // With a mark Excel reads å ä ö right; whoever reads CSV by program is used to skipping it.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _one = new(1);
    private readonly string _folder = Path.Combine(config["Data:Folder"]!, "open-data");

    /// <summary>Everything as JSON Lines: an object a line.</summary>
    public Task<FileInfo> JsonLinesAsync(LiveSnapshot content, Freshness freshness, CancellationToken ct) => FileAsync("jsonl", WriteJsonLinesAsync, content, freshness, ct);

    /// <summary>Everything as a ZIP archive with a CSV file for each type.</summary>
    public Task<FileInfo> CsvArchiveAsync(LiveSnapshot content, Freshness freshness, CancellationToken ct) => FileAsync("zip", WriteCsvArchiveAsync, content, freshness, ct);

    public void Dispose() => _one.Dispose();

    private async Task<FileInfo> FileAsync(string ending, Func<Stream, LiveSnapshot, CancellationToken, Task> write, LiveSnapshot content, Freshness freshness, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var file = new FileInfo(Path.Combine(_folder, $"naravard-{freshness.Tag.Tag.ToString().Trim('"')}.{ending}"));
            if (!file.Exists)
            {
                await WriteAsync(file.FullName, stream => write(stream, content, ct));
                Tidy(ending);
                file.Refresh();
            }

            return file;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(_folder);
        var beside = $"{path}.{Guid.NewGuid():n}.part";
        try
        {
            await using (var stream = File.Create(beside))
            {
                await write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private async Task WriteJsonLinesAsync(Stream stream, LiveSnapshot content, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, WithoutMark);
        foreach (var item in Sorted(content.Items))
        {
            await writer.WriteAsync((LibraryRow.Of(item, site).ToJsonString(Compact) + "\n").AsMemory(), ct);
        }
    }

    private async Task WriteCsvArchiveAsync(Stream stream, LiveSnapshot content, CancellationToken ct)
    {
        await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var type in types.All)
        {
            var columns = Csv.ColumnsOf(type);
            await using var writer = new StreamWriter(await archive.CreateEntry($"{type.Name}.csv").OpenAsync(ct), WithMark);
            await writer.WriteAsync(Csv.Header(columns).AsMemory(), ct);
            foreach (var item in Sorted(content.Items.Where(item => item.Type == type)))
            {
                await writer.WriteAsync(Csv.Line(LibraryRow.Of(item, site), columns).AsMemory(), ct);
            }
        }
    }

    private static IEnumerable<LiveItem> Sorted(IEnumerable<LiveItem> items) =>
        items.OrderBy(item => item.Type.Name, StringComparer.Ordinal).ThenBy(item => item.Slug, StringComparer.Ordinal);

    private void Tidy(string ending)
    {
        foreach (var old in new DirectoryInfo(_folder).EnumerateFiles($"naravard-*.{ending}").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept))
        {
            old.Delete();
        }
    }
}
