using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;
using Quartz;

namespace NaraVard.Web.Database;

/// <summary>Reads a backup back into an empty database and an empty folder for pictures, compares every row and file, and erases those again who have been erased since.</summary>
internal static class RestoreCommand
{
    /// <returns>The exit code: 0 when all is back.</returns>
    public static async Task<int> RestoreAsync(this WebApplication app, string from)
    {
        var since = app.Configuration["Erased"] is { Length: > 0 } given ? given : throw new StartException(ErasedSince.Ask);
        ConnectionArgument.Check("--erased", since);
        await using var scope = app.Services.CreateAsyncScope();
        var (services, ct) = (scope.ServiceProvider, app.Lifetime.ApplicationStopping);
        var (store, media, again) = (services.GetRequiredService<Store>(), services.GetRequiredService<IMediaFolder>(), services.GetRequiredService<IEraseAgain>());
        var (folder, manifest) = await BackupFolder.OpenAsync(from, ct);
        var erased = await ErasedSince.ReadAsync(since, manifest.TakenAt, again, ct);
        Check(manifest, BackupCommand.KindOf(store), media);
        Console.WriteLine($"Säkerhetskopian från {manifest.TakenAt:yyyy-MM-dd HH:mm} UTC är hel. Läser tillbaka den …");

        await using (var held = await SchemaCommands.LockAsync(store, ct))
        {
            var database = new EmptyDatabase(store);
            await database.MakeAsync(held, manifest.Migrations, manifest.Tables.Select(table => table.Shape), ct);
            await FillAsync(database, folder, manifest, ct);
            await folder.GiveMediaAsync(media.Path, ct);
            await store.MigrateAsync(held, ct);
            var gone = await again.RunAsync(erased, ct);
            await services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
            var missing = await media.MissingAsync(folder.MediaFiles, ct);
            await database.EndAsync(ct);
            Console.WriteLine($"Allt är tillbaka och jämfört: {manifest.Tables.Sum(table => table.Rows)} rader i {manifest.Tables.Count} tabeller och {manifest.FilesInWords}.");
            Console.WriteLine(since == "none"
                ? "Ingen har raderats igen, eftersom du skrev --erased none."
                : $"{(gone == 1 ? "1 konto som har raderats efter säkerhetskopian är raderat" : $"{gone} konton som har raderats efter säkerhetskopian är raderade")} igen.");
            if (missing.Count > 0)
            {
                await Console.Error.WriteLineAsync(MissingFiles.Told(missing, media));
            }
        }

        await store.ForgetLogAsync(ct);
        return 0;
    }

    private static void Check(BackupManifest manifest, string kind, IMediaFolder media)
    {
        if (manifest.Database != kind)
        {
            throw new StartException($"Säkerhetskopian är från {manifest.Database} och databasen är {kind}. Läs tillbaka den i {manifest.Database}, och flytta sedan med --move-to.");
        }

        if (manifest.FilesInDatabase != media.IsInDatabase)
        {
            throw new StartException($"Säkerhetskopian har bilder och filer {(manifest.FilesInDatabase ? "i databasen" : "på disk")}. Sätt Media__Store={(manifest.FilesInDatabase ? "database" : "disk")} och försök igen.");
        }

        if (manifest.Files > 0 && Directory.Exists(media.Path) && Directory.EnumerateFileSystemEntries(media.Path).Any())
        {
            throw new StartException($"{media.Path} är inte tom. Flytta undan den och försök igen.");
        }
    }

    private static Task FillAsync(EmptyDatabase database, BackupFolder folder, BackupManifest manifest, CancellationToken ct)
    {
        var (total, done) = (manifest.Tables.Sum(table => table.Rows), 0L);
        ProgressLine writes = new("Läser tillbaka"), reads = new("Jämför");
        return database.FillAsync(
            async writer =>
            {
                foreach (var table in manifest.Tables)
                {
                    await writer.WriteAsync(table.Shape, Counted(folder.ReadTableAsync(table.Shape, ct)), table.LastNumber, ct);
                }

                writes.End();
            },
            async reader =>
            {
                done = 0;
                foreach (var table in manifest.Tables)
                {
                    var sum = new RowSum();
                    await foreach (var row in reader.RowsAsync(table.Shape, ct))
                    {
                        sum.Add(RowText.Line(table.Shape, row));
                        reads.Report(new FileProgress((int)++done, (int)total));
                    }

                    if (sum.Rows != table.Rows || sum.Sum != table.Sum)
                    {
                        throw new StartException($"{table.Shape.Name} blev inte som i säkerhetskopian ({sum.Rows} rader av {table.Rows}). Inget har lästs tillbaka.");
                    }
                }

                reads.End();
            },
            ct);

        async IAsyncEnumerable<object?[]> Counted(IAsyncEnumerable<object?[]> rows)
        {
            await foreach (var row in rows)
            {
                writes.Report(new FileProgress((int)++done, (int)total));
                yield return row;
            }
        }
    }
}
