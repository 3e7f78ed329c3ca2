using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Exchange;

/// <summary>
/// Works uploads off, some files at a time: what is done and that it is done are one transaction, so a process that is killed
/// loses nothing and does nothing twice. Several nodes may work on the same upload; they take turns.
/// </summary>
internal sealed class WorkOffImports(Store store, ContentTypes types, TakeFiles take, TimeProvider clock)
{
    private const int BatchSize = 100;

    public async Task RunAsync(CancellationToken ct)
    {
        var waiting = await store.Set<FileImport>().Where(import => import.Stage == ImportStage.Checking || import.Stage == ImportStage.Taking).OrderBy(import => import.At).Select(import => import.Id).ToListAsync(ct);
        foreach (var import in waiting)
        {
            var others = await OthersAsync(import, ct);
            while (await BatchAsync(import, others, ct))
            {
            }
        }
    }

    private async Task<IReadOnlySet<(string Type, string Slug)>> OthersAsync(Guid import, CancellationToken ct)
    {
        var files = await store.Set<ImportFile>().Where(file => file.ImportId == import && file.Type != "").Select(file => new { file.Type, file.Path }).ToListAsync(ct);
        return files.Select(file => (file.Type, types[file.Type].SlugOf(file.Path))).ToHashSet();
    }

    // Whether there may be more to do.
    private async Task<bool> BatchAsync(Guid id, IReadOnlySet<(string Type, string Slug)> others, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        await ContentClock.NextAsync(store, ct); // the lock that nodes take turns by
        var import = await store.Set<FileImport>().SingleOrDefaultAsync(import => import.Id == id, ct);
        if (import is not { IsAtWork: true })
        {
            return false;
        }

        var step = import.Stage == ImportStage.Checking ? ImportStep.Waiting : ImportStep.Compared;
        var rows = await store.Set<ImportFile>().AsNoTracking().Where(file => file.ImportId == id && file.Step == step && file.Fate != FileFate.Faulty)
            .OrderBy(file => file.Number).Take(BatchSize).ToListAsync(ct);
        if (rows.Count == 0)
        {
            await EndAsync(import, ct);
        }
        else
        {
            await SettleAsync(import, rows, others, ct);
        }

        await store.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        store.ChangeTracker.Clear();
        return rows.Count > 0;
    }

    private async Task SettleAsync(FileImport import, List<ImportFile> rows, IReadOnlySet<(string Type, string Slug)> others, CancellationToken ct)
    {
        var isComparing = import.Stage == ImportStage.Checking;
        List<ContentFile> files = [.. rows.Select(row => new ContentFile(row.Path, row.Text, types[row.Type], name => Beside(row, name)))];
        var how = new Taking(import.ApprovedBy ?? import.By, import.AsDrafts);
        var results = isComparing ? await take.PreviewAsync(files, others, ct) : await take.RunAsync(files, others, how, ct);
        var byPath = results.ToDictionary(result => result.File.RelativePath);
        store.AttachRange(rows);
        foreach (var row in rows)
        {
            var result = byPath[row.Path];
            row.Fate = result.Fate;
            row.Step = isComparing ? ImportStep.Compared : ImportStep.Taken;
            row.Text = isComparing ? row.Text : "";
            if (result.Fate == FileFate.Faulty)
            {
                row.IsFaulty(result.Faults);
            }
        }
    }

    private string? Beside(ImportFile row, string name)
    {
        var path = $"{row.Path.Split('/')[0]}/{name}";
        return store.Set<ImportFile>().AsNoTracking().Where(file => file.ImportId == row.ImportId && file.Path == path).Select(file => file.Text).FirstOrDefault();
    }

    private async Task EndAsync(FileImport import, CancellationToken ct)
    {
        if (import.Stage == ImportStage.Checking)
        {
            import.IsCompared(clock.GetUtcNow());
            return;
        }

        import.Finish(clock.GetUtcNow());
        await store.Set<ImportFile>().Where(file => file.ImportId == import.Id && file.Text != "").ExecuteUpdateAsync(set => set.SetProperty(file => file.Text, ""), ct);
    }
}
