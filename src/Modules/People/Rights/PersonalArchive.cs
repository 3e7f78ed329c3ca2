using System.IO.Compression;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Rights;

/// <summary>Writes all that is held on a person as one archive: for programs, for reading, and each text as a file. It is written while it is read, so memory doesn't grow with it.</summary>
internal sealed class PersonalArchive(IEnumerable<IPersonalData> modules, TimeProvider clock)
{
    public async Task WriteAsync(Stream to, DataSubject who, CancellationToken ct)
    {
        // The account first; the rest as the modules come.
        List<PersonalPart> parts = [.. modules.OrderBy(module => module is PersonalAccount ? 0 : 1).SelectMany(module => module.Read(who))];
        var now = clock.GetUtcNow();
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await AddAsync(zip, "uppgifter.json", file => PersonalJson.WriteAsync(file, who, parts, now, ct), ct);
        await AddAsync(zip, "uppgifter.html", file => PersonalHtml.WriteAsync(file, who, parts, now, ct), ct);
        foreach (var part in parts.Where(part => part.TextField is not null))
        {
            var number = 0;
            await foreach (var row in part.Rows.WithCancellation(ct))
            {
                number++;
                await AddAsync(zip, $"texter/{part.Name}/{number:00000}.txt", file => PersonalText.WriteAsync(file, part, row, ct), ct);
            }
        }
    }

    private static async Task AddAsync(ZipArchive zip, string path, Func<Stream, Task> write, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(path).OpenAsync(ct);
        await write(entry);
        await entry.FlushAsync(ct);
    }
}
