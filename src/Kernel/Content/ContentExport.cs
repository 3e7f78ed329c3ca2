using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>
/// Writes what is published as content files whose import changes nothing. What is as its file said is written to the letter;
/// what has been changed here differs from its file only where it was changed; what was made here gets a clean file.
/// </summary>
public sealed class ContentExport(Store store, ContentTypes types)
{
    private const int BatchSize = 200;

    /// <summary>A file to write, or why it can't be.</summary>
    /// <param name="Path">The path below the content folder, with slashes.</param>
    /// <param name="Text">The whole file; empty with a fault.</param>
    /// <param name="Fault">Why there is no file that would be read as what is published, or null.</param>
    public sealed record ExportedFile(string Path, string Text, ContentFault? Fault = null);

    /// <summary>The number of items that are written.</summary>
    public Task<int> CountAsync(CancellationToken ct) => Items().CountAsync(ct);

    /// <summary>All files, some in memory at a time, in the order of their addresses.</summary>
    public async IAsyncEnumerable<ExportedFile> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var numbers = await NumbersAsync(ct);
        foreach (var type in types.All)
        {
            for (var after = ""; await BatchAsync(type, after, ct) is { Count: > 0 } batch; after = batch[^1].Slug)
            {
                foreach (var file in batch.SelectMany(row => Write(type, row, numbers)))
                {
                    yield return file;
                }
            }
        }
    }

    // What is public, and what came from a file as a draft and has never been public.
    private IQueryable<ContentItem> Items() => store.Set<ContentItem>().AsNoTracking().Where(item => item.PutAwayAs == null).Where(item =>
        item.LiveRevisionId != null || store.Set<TakenFile>().Any(file => file.Type == item.Type && file.Slug == item.Slug));

    private Task<List<Row>> BatchAsync(ContentType type, string after, CancellationToken ct) => (
        from item in Items()
        where item.Type == type.Name && string.Compare(item.Slug, after) > 0
        orderby item.Slug
        join live in store.Set<ContentRevision>() on item.LiveRevisionId equals live.Id into lives
        from live in lives.DefaultIfEmpty()
        join taken in store.Set<TakenFile>() on new { item.Type, item.Slug } equals new { taken.Type, taken.Slug } into files
        from taken in files.DefaultIfEmpty()
        select new Row(item.Slug, live == null ? null : live.Json, taken == null ? null : taken.Path, taken == null ? null : taken.Text, taken == null ? null : taken.Json))
        .Take(BatchSize).ToListAsync(ct);

    // The numbers that files of numbered types have, so that a new one gets the next.
    private async Task<Dictionary<string, int>> NumbersAsync(CancellationToken ct)
    {
        string[] numbered = [.. types.All.Where(type => type.IsNumbered).Select(type => type.Name)];
        var paths = await store.Set<TakenFile>().Where(file => numbered.Contains(file.Type)).Select(file => new { file.Type, file.Path }).ToListAsync(ct);
        return paths.GroupBy(file => file.Type).ToDictionary(
            group => group.Key, group => group.Max(file => int.TryParse(Path.GetFileName(file.Path).Split('-')[0], out var number) ? number : 0));
    }

    private static IEnumerable<ExportedFile> Write(ContentType type, Row row, Dictionary<string, int> numbers)
    {
        var now = row.Live is { } live ? type.RewritePublished(live) : type.Rewrite(row.Said!);
        var body = type.Read(now);
        if (row.Live is null && body.IsPublished)
        {
            return []; // on its way in as a draft: nobody has published it
        }

        var path = row.Path ?? $"{type.Folder}/{NewName(type, row.Slug, body, numbers)}{type.Extension}";
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var beside = ContentFileWriter.Beside(type, body).Select(file => new ExportedFile(folder + file.Name, file.Text)).ToList();
        var text = IsAsFiled(type, row, now) ? row.Text : Texts(type, row, now, body).FirstOrDefault(text => Says(type, path, text, beside, now));
        return text is null
            ? [new ExportedFile(path, "", new ContentFault(path, 1, $"{type.AddressOf(row.Slug)} går inte att skriva som en fil som säger detsamma"))]
            : [new ExportedFile(path, text), .. beside];
    }

    private static bool IsAsFiled(ContentType type, Row row, string now) => row.Said is { } said && type.Rewrite(said) == now;

    // The closest to the file first.
    private static IEnumerable<string> Texts(ContentType type, Row row, string now, ContentBody body)
    {
        if (row.Text is { } text && row.Said is { } said)
        {
            var file = new ContentText(text);
            yield return file.With(ContentFileWriter.Changed(type, file.Read, type.Rewrite(said), now)).Raw;
        }

        yield return ContentFileWriter.New(type, row.Slug, body);
    }

    // What is written must be read as what it was, or a later import would take something else for the truth.
    private static bool Says(ContentType type, string path, string text, IEnumerable<ExportedFile> beside, string json)
    {
        if (!ContentText.IsSound(text))
        {
            return false;
        }

        var file = new ContentFile(path, text, type, name => beside.FirstOrDefault(other => Path.GetFileName(other.Path) == name)?.Text);
        return file.Read() is { } read && type.Write(read) == json;
    }

    private static string NewName(ContentType type, string slug, ContentBody body, Dictionary<string, int> numbers) => type switch
    {
        { NumberIsSlug: true } => $"{slug.PadLeft(2, '0')}-{Slug.Of(body.Title)}",
        { IsNumbered: true } => $"{numbers[type.Name] = numbers.GetValueOrDefault(type.Name) + 1:00}-{slug}",
        _ => slug,
    };

    private sealed record Row(string Slug, string? Live, string? Path, string? Text, string? Said);
}
