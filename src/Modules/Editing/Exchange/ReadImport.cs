using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Exchange;

/// <summary>Uploads and how far they have come.</summary>
internal sealed class ReadImport(Store store, ContentTypes types, IPeople people, TimeProvider clock)
{
    private const int MostListed = 20;

    public async Task<IReadOnlyList<ImportRow>> LatestAsync(CancellationToken ct)
    {
        var imports = await store.Set<FileImport>().AsNoTracking().OrderByDescending(import => import.At).Take(MostListed).ToListAsync(ct);
        var names = await people.NamesAsync([.. imports.Select(import => import.By).Distinct()], ct);
        return [.. imports.Select(import => new ImportRow(import.Id, import.Name, Names.Of(names, import.By), import.At, import.Stage, import.Total))];
    }

    /// <param name="id">The upload.</param>
    /// <param name="fate">Only files with this fate, or all that are not unchanged.</param>
    /// <param name="page">Which page of them, from 1.</param>
    /// <param name="size">How many a page has.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ImportView?> RunAsync(Guid id, FileFate? fate, int page, int size, CancellationToken ct)
    {
        if (await store.Set<FileImport>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, ct) is not { } import)
        {
            return null;
        }

        var files = store.Set<ImportFile>().AsNoTracking().Where(file => file.ImportId == id && file.Step != ImportStep.Beside);
        var groups = await files.GroupBy(file => new { file.Step, file.Fate }).Select(group => new { group.Key.Step, group.Key.Fate, Count = group.Count() }).ToListAsync(ct);
        var shown = files.Where(file => fate == null ? file.Fate != FileFate.Unchanged && file.Fate != null : file.Fate == fate);
        var rows = await shown.OrderBy(file => file.Number).Skip((page - 1) * size).Take(size).Select(file => new { file.Path, file.Type, file.Fate, file.Fault }).ToListAsync(ct);
        var names = await people.NamesAsync([.. new[] { import.By, import.ApprovedBy }.OfType<Guid>()], ct);
        var done = groups.Where(group => import.Stage == ImportStage.Checking ? group.Step != ImportStep.Waiting : group.Step == ImportStep.Taken || group.Fate == FileFate.Faulty).Sum(group => group.Count);
        return new ImportView(import, Names.Of(names, import.By), import.ApprovedBy is { } other ? Names.Of(names, other) : null)
        {
            Done = done,
            Counts = groups.Where(group => group.Fate is not null).GroupBy(group => group.Fate!.Value).ToDictionary(group => group.Key, group => group.Sum(part => part.Count)),
            Shown = await shown.CountAsync(ct),
            Rows = [.. rows.Select(row => new ImportFileRow(row.Path, row.Fate!.Value, row.Fault, AddressOf(row.Type, row.Path, row.Fate!.Value, import)))],
            Pace = Pace(import, done),
        };
    }

    private string? AddressOf(string type, string path, FileFate fate, FileImport import) => types.Find(type) is not { } found ? null : fate switch
    {
        FileFate.Faulty or FileFate.DeletedHere => null,
        FileFate.New when import.Stage != ImportStage.Done => null,
        FileFate.Conflict when import.Stage == ImportStage.Done => EditingLinks.Conflict(found, found.SlugOf(path)),
        _ => EditingLinks.Edit(found, found.SlugOf(path)),
    };

    // "312 av 10 000 (3 %), 210 i sekunden, 46 s kvar"
    private string Pace(FileImport import, int done)
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        var count = string.Create(swedish, $"{done:N0} av {import.Total:N0} ({100.0 * done / import.Total:N0} %)");
        var rate = done / Math.Max(0.1, (clock.GetUtcNow() - import.Since).TotalSeconds);
        var left = (import.Total - done) / Math.Max(0.1, rate);
        return done == 0 ? count : string.Create(swedish, $"{count}, {rate:N0} i sekunden, {(left < 90 ? $"{left:N0} s" : $"{left / 60:N0} min")} kvar");
    }
}

/// <summary>An upload in the list.</summary>
internal sealed record ImportRow(Guid Id, string Name, string By, DateTimeOffset At, ImportStage Stage, int Total);

/// <summary>A file of an upload, and its page among the editors'.</summary>
internal sealed record ImportFileRow(string Path, FileFate Fate, string Fault, string? Address);

/// <summary>An upload.</summary>
internal sealed record ImportView(FileImport Import, string By, string? ApprovedBy)
{
    public required int Done { get; init; }

    public required IReadOnlyDictionary<FileFate, int> Counts { get; init; }

    /// <summary>How many files the list has in all.</summary>
    public required int Shown { get; init; }

    public required IReadOnlyList<ImportFileRow> Rows { get; init; }

    /// <summary>How far it has come and how long it takes, in words.</summary>
    public required string Pace { get; init; }

    public int Count(params FileFate[] fates) => fates.Sum(fate => Counts.GetValueOrDefault(fate));
}

internal static class ExchangeWords
{
    public static string Name(this ImportStage stage) => stage switch
    {
        ImportStage.Checking => "Jämförs",
        ImportStage.Checked => "Väntar på beslut",
        ImportStage.Taking => "Läses in",
        ImportStage.Cancelled => "Avbruten",
        _ => "Inläst",
    };

    /// <summary>"1 ny och 3 ändrade texter": what is taken in, with the words in their right number.</summary>
    public static string Texts(int made, int changed) => (made, changed) switch
    {
        (0, 0) => "Inga nya eller ändrade texter",
        (1, 0) => "1 ny text",
        (_, 0) => $"{made} nya texter",
        _ => $"{(made == 0 ? "" : made == 1 ? "1 ny och " : $"{made} nya och ")}{(changed == 1 ? "1 ändrad text" : $"{changed} ändrade texter")}",
    };

    /// <summary>What they have become.</summary>
    public static string Became(int texts, bool asDrafts) => (texts, asDrafts) switch
    {
        (1, true) => "är nu ett utkast",
        (_, true) => "är nu utkast",
        (1, false) => "är nu publicerad",
        (_, false) => "är nu publicerade",
    };

    public static string Name(this FileFate fate) => fate switch
    {
        FileFate.New => "Ny",
        FileFate.Changed => "Ändrad i filen",
        FileFate.Conflict => "Ändrad på två håll",
        FileFate.DeletedHere => "Borttagen här",
        FileFate.Faulty => "Fel i filen",
        _ => "Som förut",
    };

    /// <summary>The word in addresses.</summary>
    public static string Address(this FileFate fate) => fate switch
    {
        FileFate.New => "nya",
        FileFate.Changed => "andrade",
        FileFate.Conflict => "konflikter",
        FileFate.DeletedHere => "borttagna",
        FileFate.Faulty => "fel",
        _ => "lika",
    };
}
