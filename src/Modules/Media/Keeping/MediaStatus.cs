using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Status;
using NaraVard.Media.Contents;
using NaraVard.Media.Shelf;

namespace NaraVard.Media.Keeping;

/// <summary>How much is kept.</summary>
internal sealed class MediaStatus(Store store, IMediaKeeping keeping, VirusScan scan) : ITellStatus
{
    public string Name => "Bilder och filer";

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        var kept = await store.Set<MediaVersion>().GroupBy(_ => 1)
            .Select(all => new { Things = all.Select(version => version.MediaId).Distinct().Count(), Versions = all.Count(), Bytes = all.Sum(version => (long)version.Size) }).SingleOrDefaultAsync(ct);
        return
        [
            new("Sparade", kept is null ? "inga" : $"{StatusWords.Number(kept.Things)}, i {StatusWords.Number(kept.Versions)} versioner, omkring {StatusWords.Size(kept.Bytes)}"),
            new("Ligger", keeping is InDatabase ? "i databasen" : "på nodens disk"),
            new("Virusskydd", scan.IsOn ? "frågas om varje fil" : "inget"),
        ];
    }
}
