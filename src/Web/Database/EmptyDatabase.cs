using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;
using NaraVard.Kernel.Schema;

namespace NaraVard.Web.Database;

/// <summary>
/// An empty database that is filled in one transaction and then compared with what it was filled with. From the first table until it is whole it
/// is marked as half done, so that no server starts on it; what was cut off meanwhile is begun again.
/// </summary>
internal sealed class EmptyDatabase(Store store)
{
    /// <summary>Makes the tables, unless something is in them already.</summary>
    /// <param name="held">The lock of the schema.</param>
    /// <param name="migrations">Those of what it is to be filled with.</param>
    /// <param name="tables">Those that are to be filled.</param>
    /// <param name="ct">Stops it.</param>
    public async Task MakeAsync(SchemaLock held, IReadOnlyList<string> migrations, IEnumerable<TableShape> tables, CancellationToken ct)
    {
        var state = await SchemaState.ReadAsync(store, ct);
        if (migrations.Except(store.Database.GetMigrations()).Any())
        {
            throw new StartException("Säkerhetskopian är tagen med ett nyare program än det här. Läs tillbaka den med det programmet.");
        }

        if (state.Applied.Except(migrations).Any(id => id != SchemaState.HalfDone))
        {
            throw new StartException("Databasen har redan nyare tabeller än det som ska in i den. Gör en ny, tom databas och försök igen.");
        }

        await RefuseUnlessEmptyAsync(tables, ct);
        await store.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
        if (!state.IsHalfDone)
        {
            await store.Database.ExecuteSqlRawAsync($$"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('{{SchemaState.HalfDone}}', '-')""", ct);
        }

        await store.MigrateAsync(held, ct, migrations[^1]);
    }

    /// <summary>Fills the tables and compares, in one transaction.</summary>
    /// <param name="fill">Puts the rows.</param>
    /// <param name="compare">Reads them back and throws when they differ.</param>
    /// <param name="ct">Stops it; nothing is kept then.</param>
    /// <param name="isDone">Whether the database is whole after this.</param>
    public async Task FillAsync(Func<TableWriter, Task> fill, Func<TableReader, Task> compare, CancellationToken ct, bool isDone = false)
    {
        await store.Database.OpenConnectionAsync(ct);
        var connection = store.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await store.Database.UseTransactionAsync(transaction, ct);
        var writer = new TableWriter(connection, transaction);
        try
        {
            await writer.BeginAsync(ct);
            await fill(writer);
            await writer.EndAsync(ct);
        }
        catch (DbException no)
        {
            throw new StartException($"Databasen tog inte emot en rad: {no.Message} Inga rader har skrivits.");
        }

        await compare(new TableReader(connection, transaction));
        if (isDone)
        {
            await EndAsync(ct);
        }

        await transaction.CommitAsync(ct);
        await store.Database.UseTransactionAsync(null, ct);
    }

    /// <summary>Takes away the mark: the database is whole.</summary>
    public Task EndAsync(CancellationToken ct) => store.Database.ExecuteSqlRawAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{SchemaState.HalfDone}'""", ct);

    // Asked before anything is made or marked: it may be somebody's living database.
    private async Task RefuseUnlessEmptyAsync(IEnumerable<TableShape> tables, CancellationToken ct)
    {
        await store.Database.OpenConnectionAsync(ct);
        await using var transaction = await store.Database.GetDbConnection().BeginTransactionAsync(ct);
        var reader = new TableReader(store.Database.GetDbConnection(), transaction);
        foreach (var table in tables.Where(table => table.Name != TableShape.Clock))
        {
            if (await reader.ExistsAsync(table, ct) && await reader.CountAsync(table, ct) > 0)
            {
                throw new StartException($"Databasen är inte tom: det finns rader i {table.Name}. Gör en ny, tom databas och försök igen.");
            }
        }
    }
}
