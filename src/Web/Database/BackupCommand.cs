using System.Reflection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Schema;
using NaraVard.Media.Contracts;

namespace NaraVard.Web.Database;

/// <summary>Everything that can't be made anew, at one moment, into a folder. The server may go on meanwhile.</summary>
internal static class BackupCommand
{
    /// <summary>The release that is running.</summary>
    public static string Program { get; } = typeof(BackupCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string KindOf(Store store) => StoreSetup.IsPostgres(store) ? "PostgreSQL" : "SQLite";

    /// <returns>The exit code: 0 when the backup is whole, 2 when it holds all that there is and files that rows name aren't there.</returns>
    public static async Task<int> BackupAsync(this WebApplication app, string to)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (store, media, ct) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<IMediaFolder>(), app.Lifetime.ApplicationStopping);
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        await SchemaCommands.WholeAsync(store, ct);
        var folder = BackupFolder.Begin(to);

        // Before and after: what a row names was written before the row, and what somebody deletes after our moment has been taken.
        await TakeMediaAsync();
        var line = new ProgressLine("Skriver");
        BackupManifest manifest;
        IReadOnlyList<string> missing;
        await using (var moment = await OneMoment.BeginAsync(store, ct))
        {
            var (takenAt, total, done, tables) = (clock.GetUtcNow(), await moment.CountAsync(ct), 0L, new List<BackupTable>());
            var state = await StateAsync(store, ct);
            foreach (var table in moment.Tables)
            {
                var written = await folder.WriteTableAsync(
                    table, moment.Reader.RowsAsync(table, ct), await moment.Reader.LastNumberAsync(table, ct), rows => line.Report(new FileProgress((int)(done + rows), (int)total)), ct);
                done += written.Rows;
                tables.Add(written);
            }

            await TakeMediaAsync();
            missing = await media.MissingAsync(folder.MediaFiles, ct);
            manifest = new BackupManifest(Program, takenAt, KindOf(store), media.IsInDatabase, state.Applied, tables, folder.MediaFiles.Count());
        }

        line.End();
        await folder.EndAsync(manifest, ct);
        var much = $"{manifest.Tables.Sum(table => table.Rows)} rader i {manifest.Tables.Count} tabeller och {manifest.FilesInWords} i {folder.Root}";
        if (missing.Count == 0)
        {
            Console.WriteLine($"Säkerhetskopian är hel: {much}");
            return 0;
        }

        Console.WriteLine($"Säkerhetskopian har allt som finns: {much}");
        await Console.Error.WriteLineAsync(MissingFiles.Told(missing, media));
        return MissingFiles.Code;

        // Those that are rows of the database come with it; what may lie on disk is from before a move.
        Task TakeMediaAsync() => media.IsInDatabase ? Task.CompletedTask : folder.TakeMediaAsync(media.Path, ct);
    }

    // Given back at once: a node that starts locks the list of migrations, and all others would wait behind it until the backup is done.
    private static async Task<SchemaState> StateAsync(Store store, CancellationToken ct)
    {
        var moment = store.Database.CurrentTransaction!;
        await moment.CreateSavepointAsync("state", ct);
        var state = await SchemaCommands.WholeAsync(store, ct);
        await moment.RollbackToSavepointAsync("state", ct);
        return state;
    }
}
