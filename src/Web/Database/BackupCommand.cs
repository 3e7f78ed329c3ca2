using System.Reflection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contracts;

namespace NaraVard.Web.Database;

/// <summary>Everything that can't be made anew, at one moment, into a folder. The server may go on meanwhile.</summary>
internal static class BackupCommand
{
    /// <summary>The release that is running.</summary>
    public static string Program { get; } = typeof(BackupCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string KindOf(Store store) => StoreSetup.IsPostgres(store) ? "PostgreSQL" : "SQLite";

    /// <returns>The exit code: 0 when the backup is whole.</returns>
    public static async Task<int> BackupAsync(this WebApplication app, string to)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (store, media, ct) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<IMediaFolder>(), app.Lifetime.ApplicationStopping);
        await SchemaCommands.WholeAsync(store, ct);
        var folder = BackupFolder.Begin(to);

        // Before and after: what a row names was written before the row, and what somebody deletes after our moment has been taken.
        await folder.TakeMediaAsync(media.Path, ct);
        var line = new ProgressLine("Skriver");
        BackupManifest manifest;
        await using (var moment = await OneMoment.BeginAsync(store, ct))
        {
            var state = await SchemaCommands.WholeAsync(store, ct);
            var (takenAt, total, done, tables) = (DateTimeOffset.UtcNow, await moment.CountAsync(ct), 0L, new List<BackupTable>());
            foreach (var table in moment.Tables)
            {
                var written = await folder.WriteTableAsync(
                    table, moment.Reader.RowsAsync(table, ct), await moment.Reader.LastNumberAsync(table, ct), rows => line.Report(new FileProgress((int)(done + rows), (int)total)), ct);
                done += written.Rows;
                tables.Add(written);
            }

            await folder.TakeMediaAsync(media.Path, ct);
            manifest = new BackupManifest(Program, takenAt, KindOf(store), media.IsInDatabase, state.Applied, tables, folder.MediaFiles.Count());
        }

        line.End();
        await folder.EndAsync(manifest, ct);
        Console.WriteLine($"Säkerhetskopian är hel: {manifest.Tables.Sum(table => table.Rows)} rader i {manifest.Tables.Count} tabeller och {manifest.FilesInWords} i {folder.Root}");
        return 0;
    }
}
