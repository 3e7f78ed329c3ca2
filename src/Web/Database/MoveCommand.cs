using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contracts;

namespace NaraVard.Web.Database;

/// <summary>Moves all from SQLite to an empty PostgreSQL database in one go, and compares every row.</summary>
internal static class MoveCommand
{
    /// <returns>The exit code: 0 when all is there and alike.</returns>
    public static async Task<int> MoveAsync(this WebApplication app, string to)
    {
        ConnectionArgument.Check("--move-to", to);
        await using var scope = app.Services.CreateAsyncScope();
        var (store, media, ct) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<IMediaFolder>(), app.Lifetime.ApplicationStopping);
        if (StoreSetup.IsPostgres(store) || !StoreSetup.IsPostgres(to))
        {
            throw new StartException("--move-to flyttar från SQLite till PostgreSQL. Låt inställningarna peka på SQLite, och skriv den nya databasen efter: --move-to \"Host=…;Database=…\".");
        }

        var state = await SchemaCommands.WholeAsync(store, ct);
        var options = new DbContextOptionsBuilder<Store>();
        options.UseStore(to);
        await using var target = new Store(options.Options, app.Services.GetServices<IModule>());
        await using var held = await SchemaCommands.LockAsync(target, ct);

        // Nobody writes to what is left behind meanwhile: it would be lost.
        await using var moment = await OneMoment.BeginAsync(store, ct, othersWait: true);
        var database = new EmptyDatabase(target);
        await database.MakeAsync(held, state.Applied, moment.Tables, ct);
        var sums = new Dictionary<string, RowSum>(StringComparer.Ordinal);
        var (total, withFiles, files) = (await moment.CountAsync(ct), app.Configuration["Media:Store"] != "disk", new HashSet<string>(StringComparer.Ordinal));
        await database.FillAsync(
            writer => WriteAsync(moment, withFiles ? media : null, files, writer, sums, total, ct),
            reader => CompareAsync(moment.Tables, reader, sums, ct),
            ct,
            isDone: true);

        Console.WriteLine($"Allt är flyttat och jämfört: {sums.Values.Sum(sum => sum.Rows)} rader i {sums.Count} tabeller.");
        Console.WriteLine(withFiles
            ? "Bilder och filer ligger nu i databasen. Sätt ConnectionStrings__Store till den nya databasen och starta."
            : "Bilder och filer ligger kvar på disk (Media__Store=disk). Sätt ConnectionStrings__Store till den nya databasen och starta.");
        if (withFiles && await media.MissingAsync(files, ct) is { Count: > 0 } missing)
        {
            await Console.Error.WriteLineAsync(MissingFiles.Told(missing, media));
        }

        return 0;
    }

    private static async Task WriteAsync(OneMoment moment, IMediaFolder? media, HashSet<string> files, TableWriter writer, Dictionary<string, RowSum> sums, long total, CancellationToken ct)
    {
        var (line, done) = (new ProgressLine("Flyttar"), 0);
        foreach (var table in moment.Tables)
        {
            var sum = sums[table.Name] = new RowSum();
            await writer.WriteAsync(table, Rows(table, sum), await moment.Reader.LastNumberAsync(table, ct), ct);
        }

        line.End();

        async IAsyncEnumerable<object?[]> Rows(TableShape table, RowSum sum)
        {
            await foreach (var row in moment.Reader.RowsAsync(table, ct))
            {
                line.Report(new FileProgress(++done, (int)total));
                yield return Counted(table, row, sum);
            }

            if (media is null || media.IsInDatabase || table.Name != media.Table)
            {
                yield break;
            }

            await foreach (var file in media.ReadRowsAsync(ct))
            {
                files.Add(media.PathOf(file));
                yield return Counted(table, [.. table.Columns.Select(column => file[column.Name])], sum);
            }
        }
    }

    private static object?[] Counted(TableShape table, object?[] row, RowSum sum)
    {
        var common = RowText.Common(table, row);
        sum.Add(RowText.Line(table, common));
        return common;
    }

    private static async Task CompareAsync(IReadOnlyList<TableShape> tables, TableReader reader, Dictionary<string, RowSum> sums, CancellationToken ct)
    {
        var (line, done, total) = (new ProgressLine("Jämför"), 0, (int)sums.Values.Sum(sum => sum.Rows));
        foreach (var table in tables)
        {
            var sum = new RowSum();
            await foreach (var row in reader.RowsAsync(table, ct))
            {
                Counted(table, row, sum);
                line.Report(new FileProgress(++done, total));
            }

            if (!sum.Same(sums[table.Name]))
            {
                throw new StartException($"{table.Name} blev inte likadan ({sum.Rows} rader av {sums[table.Name].Rows}). Inget har flyttats.");
            }
        }

        line.End();
    }
}
